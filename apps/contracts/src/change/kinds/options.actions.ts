import type { ActionView, Bilingual, ReasonView } from '@csite/protocol';
import { action, refusalOf } from './action';
import { timingOf } from '../change-timing';
import { stillSold } from '../sale-end';
import type { Situation } from '../situation';

export const optionsActions = (situation: Situation): ActionView[] => {
  const { product, contract } = situation;
  const options = product.itemsOf('option').map(({ code }) => code);
  const held = options.filter((code) => contract.lines.quantityOf(code) > 0);
  const missing = options.filter((code) => !held.includes(code));
  return [adding(missing, situation), removing(held, situation)];
};

const adding = (missing: readonly string[], situation: Situation): ActionView => {
  const { codes, reason } = stillSold(missing, situation);
  const refusal = none(missing, nothingMore) ?? reason ?? refusalOf(() => timingOf('increase', situation));
  return action('options', 'increase', refusal, () => ({ codes }));
};

/** Each option has guards of its own: those that can go now, or why none can. */
const removing = (held: readonly string[], situation: Situation): ActionView => {
  const judged = held.map((code) => ({ code, reason: refusalOf(() => timingOf('reduction', situation, [code])) }));
  const codes = judged.filter(({ reason }) => !reason).map(({ code }) => code);
  const reason = none(held, nothingHeld) ?? (codes.length === 0 ? judged[0]?.reason : undefined);
  return action('options', 'reduction', reason, () => ({ codes }));
};

const none = (codes: readonly string[], words: Bilingual): ReasonView | undefined =>
  codes.length > 0 ? undefined : { code: 'options.none', ...words };

const nothingMore = { ja: 'すべてのオプションをご契約済みです。', en: 'The contract holds every option already.' };
const nothingHeld = { ja: 'ご契約中のオプションはありません。', en: 'The contract holds no option.' };
