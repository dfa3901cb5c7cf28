import type { PolicyDocument } from '@csite/protocol';
import { sampleCatalogue } from '../test/sample-market';
import { policyWords } from './policy-words';

const words = (policy: Partial<PolicyDocument>): { readonly ja: string; readonly en: string }[] =>
  policyWords({ ...sampleCatalogue().policy, ...policy });

describe('the policy in words', () => {
  it.each([
    [20, '毎月20日', 'day 20 of a month'],
    ['month-end', '月末', 'the end of the month'],
    [{ businessDaysBeforeMonthEnd: 3 }, '月末の3営業日前', '3 business days before the end of the month'],
  ] as const)('names the deadline %j', (reductionDeadlineDay, ja, en) => {
    const [deadline] = words({ reductionDeadlineDay });

    expect(deadline?.ja).toContain(`削減は${ja} 23:59:59まで`);
    expect(deadline?.en).toContain(`by ${en}, 23:59:59 JST`);
  });

  it.each([
    ['from-next-month', '翌月1日から', 'from the next 1st'],
    ['daily-proration', '日割りで', 'by the day'],
    ['full-month', '当月1か月分から', 'the whole running month'],
  ] as const)('says how an addition is billed: %s', (additionBilling, ja, en) => {
    const [, additions] = words({ additionBilling });

    expect(additions?.ja).toContain(ja);
    expect(additions?.en).toContain(en);
  });
});
