import type { AskedOf, Bilingual, ContractStateView, ContractType, PaymentMethod } from '@csite/protocol';
import { contractTypes, paymentMethods } from '@csite/protocol';
import { action, refusalOf } from './action';
import type { ChangeKind } from '../change-kind';
import { refusedAt } from './refused';
import type { Situation } from '../situation';
import { termsTiming } from './terms-timing';

const refused = refusedAt('terms', 'paymentMethod');

export const typeWords: Readonly<Record<ContractType, Bilingual>> = {
  monthly: { ja: '月払い', en: 'monthly' },
  annual: { ja: '年間一括払い', en: 'annual' },
};

export const paymentWords: Readonly<Record<PaymentMethod, Bilingual>> = {
  'bank-transfer': { ja: '銀行振込', en: 'bank transfer' },
  'account-debit': { ja: '口座振替', en: 'account debit' },
  'credit-card': { ja: 'クレジットカード決済', en: 'credit card' },
};

/** ご契約種別・お支払い方法: always asked for together. */
export const termsKind: ChangeKind<AskedOf<'terms'>> = {
  name: 'terms',

  check(asked, situation) {
    const { type, paymentMethod } = situation.contract;
    if (asked.contractType === type && asked.paymentMethod === paymentMethod) throw unchanged(asked);
    refuseUnsold(asked, situation);
    refuseOthers(asked, situation);
  },

  change(state, { contractType, paymentMethod }) {
    return { ...state, type: contractType, paymentMethod };
  },

  timing: termsTiming,

  actions(situation) {
    const terms = contractTypes.flatMap((contractType) =>
      paymentMethods.map((paymentMethod) => {
        const asked = { kind: 'terms', contractType, paymentMethod } as const;
        const reason = refusalOf(() => {
          termsKind.check(asked, situation);
          termsTiming(asked, situation);
        });
        return { contractType, paymentMethod, allowed: !reason, ...(reason && { reason }) };
      }),
    );
    const none = terms.some(({ allowed }) => allowed)
      ? undefined
      : terms.find(({ reason }) => reason?.code !== 'terms.unchanged');
    return [action('terms', 'neutral', none?.reason, () => ({ terms }))];
  },

  summary(before, after) {
    const [was, will] = [words(before), words(after)];
    return { ja: `${was.ja} → ${will.ja}`, en: `${was.en} → ${will.en}` };
  },
};

const words = ({ contractType, paymentMethod }: Pick<ContractStateView, 'contractType' | 'paymentMethod'>): Bilingual => ({
  ja: `${typeWords[contractType].ja}・${paymentWords[paymentMethod].ja}`,
  en: `${typeWords[contractType].en}, ${paymentWords[paymentMethod].en}`,
});

const unchanged = (asked: AskedOf<'terms'>): Error =>
  refused('unchanged', {
    ja: `現在のご契約（${words(asked).ja}）と同じです。異なる組み合わせを選択してください。`,
    en: `The contract is ${words(asked).en} already. Choose another combination.`,
  });

const refuseUnsold = (asked: AskedOf<'terms'>, { policy }: Situation): void => {
  if (policy.allowsPayment(asked.contractType, asked.paymentMethod)) return;
  throw notAllowed(asked.contractType, asked.paymentMethod);
};

/** One payment method for all contracts of a customer: it fits the others as they are and as they will be. */
const refuseOthers = (asked: AskedOf<'terms'>, { policy, around }: Situation): void => {
  for (const other of around.others) {
    for (const type of [other.type, ...(other.asked ? [other.asked.contractType] : [])])
      if (!policy.allowsPayment(type, asked.paymentMethod)) throw notAllowed(type, asked.paymentMethod);
    if (other.asked && other.asked.paymentMethod !== asked.paymentMethod) throw otherOpen(other.asked.paymentMethod);
  }
};

const notAllowed = (type: ContractType, method: PaymentMethod): Error =>
  refused('payment-not-allowed', {
    ja: `${typeWords[type].ja}のご契約では${paymentWords[method].ja}をご利用いただけません。別のお支払い方法を選択してください。`,
    en: `A contract that is ${typeWords[type].en} cannot be paid by ${paymentWords[method].en}. Choose another payment method.`,
  });

const otherOpen = (method: PaymentMethod): Error =>
  refused('payment-open', {
    ja: `別の製品のご契約で、お支払い方法を${paymentWords[method].ja}にするお申し込みが申請中です。先に取り下げるか、同じお支払い方法を選択してください。`,
    en: `A change to ${paymentWords[method].en} is open for another product. Withdraw it first, or choose the same payment method.`,
  });
