import { Id, Text } from '../../fields/fields';

/** What an operator does to an account of a customer, and why. */
export class OperatorAccountRequest {
  @Id() accountId!: string;
  /** Stands in the audit trail, where the customer's owners read it. */
  @Text({
    max: 1000,
    pattern: /\S/,
    hint: {
      ja: '理由を入力してください。お客様の操作履歴に表示されます。',
      en: 'Must say why; the owners of the customer read it.',
    },
  })
  reason!: string;
}
