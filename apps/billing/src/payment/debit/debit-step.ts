import { type AdvanceAccountDebitRequest, conflict, type DebitState, type Failure, unprocessable } from '@csite/protocol';

export interface DebitDetails {
  readonly bankName: string | null;
  readonly accountEnding: string | null;
  readonly reason: string | null;
}

export type DebitStep = Omit<AdvanceAccountDebitRequest, 'customerId'>;

/** From where each state is reached. A form that was lost, or came back, is sent anew. */
const before: Readonly<Record<DebitState, readonly DebitState[]>> = {
  'form-sent': ['form-sent', 'returned'],
  'form-received': ['form-sent'],
  'bank-checking': ['form-received'],
  active: ['bank-checking'],
  returned: ['form-received', 'bank-checking', 'active'],
};

const words: Readonly<Record<DebitState, { readonly ja: string; readonly en: string }>> = {
  'form-sent': { ja: '依頼書送付済み', en: 'form sent' },
  'form-received': { ja: '依頼書受領', en: 'form received' },
  'bank-checking': { ja: '金融機関確認中', en: 'checked by the bank' },
  active: { ja: '利用中', en: 'active' },
  returned: { ja: '返却', en: 'returned' },
};

/**
 * What is known of the debit once it has come to `step.state`.
 * @throws Failure `conflict` where that does not follow on `present`, `unprocessable` without what belongs to it
 */
export const debitStep = (present: DebitState | null, step: DebitStep): Partial<DebitDetails> => {
  if (present === null) throw noDebit();
  if (!before[step.state].includes(present)) throw notNow(present, step.state);
  const { bankName, accountEnding, reason } = step;
  if (step.state === 'form-received')
    return { bankName: given(bankName, 'bankName'), accountEnding: given(accountEnding, 'accountEnding') };
  if (step.state === 'returned') return { reason: given(reason, 'reason') };
  return step.state === 'form-sent' ? { bankName: null, accountEnding: null } : {};
};

const given = (value: string | undefined, name: string): string => {
  if (value !== undefined && value.trim() !== '') return value.trim();
  throw unprocessable('account-debit.details-missing', {
    ja: `${name} を入力してください。依頼書の受領には金融機関名と口座番号の下3〜4桁、返却には理由が必要です。`,
    en: `Give ${name}: a received form has the bank's name and the last digits of the account, a returned one its reason.`,
  });
};

const notNow = (present: DebitState, wanted: DebitState): Failure =>
  conflict('account-debit.not-now', {
    ja: `口座振替は「${words[present].ja}」のため、「${words[wanted].ja}」にはできません。現在の状態を確認してください。`,
    en: `The debit is "${words[present].en}", so it cannot become "${words[wanted].en}". Look at its present state.`,
  });

const noDebit = (): Failure =>
  conflict('account-debit.none', {
    ja: 'このお客様のお支払い方法は口座振替ではありません。',
    en: 'This customer does not pay by account debit.',
  });
