import type { AskedOf } from '@csite/protocol';
import { firstOfNextMonth } from '@csite/values';
import type { Situation } from '../situation';
import { action } from './action';
import type { ChangeKind } from '../change-kind';
import { refusedAt } from './refused';
import type { Timing } from '../timing';

const refused = refusedAt('legal-name', 'company');

/** 会社名の変更: the customer's, and so that of all its contracts. */
export const legalNameKind: ChangeKind<AskedOf<'legal-name'>> = {
  name: 'legal-name',

  check({ company, companyKana }, { contract }) {
    if (company !== contract.company || companyKana !== contract.companyKana) return;
    throw refused('unchanged', {
      ja: `現在の会社名（${company}）と同じです。新しい会社名を入力してください。`,
      en: `${company} is the present name. Enter the new one.`,
    });
  },

  change(state, { company, companyKana }) {
    return { ...state, company, companyKana };
  },

  timing: (_asked, { today }: Situation): Timing => {
    const next = firstOfNextMonth(today);
    return { effectiveOn: today, firstBilledIn: next.toPlainYearMonth(), pricedFrom: next };
  },

  actions: () => [action('legal-name', 'neutral', undefined)],

  summary(before, after) {
    return { ja: `${before.company} → ${after.company}`, en: `${before.company} → ${after.company}` };
  },
};
