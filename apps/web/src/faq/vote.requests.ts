import { answered, api } from '../api/client';
import { hasSession } from '../session/presence';

const KEPT = 'csite-visitor';

/** By which this browser is known again, so that an opinion counts once; it says nothing of who sits there. */
const visitorId = (): string => {
  const kept = localStorage.getItem(KEPT);
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  localStorage.setItem(KEPT, made);
  return made;
};

export interface Vote {
  readonly faqId: string;
  readonly helpful: boolean;
}

/** "Was this helpful?": once per account, or per browser without one. */
export const voteFaq = ({ faqId, helpful }: Vote): Promise<unknown> => {
  const params = { path: { faqId } };
  return hasSession()
    ? answered(api.PUT('/me/faq-votes/{faqId}', { params, body: { helpful } }))
    : answered(api.PUT('/faqs/{faqId}/vote', { params, body: { helpful, visitorId: visitorId() } }));
};
