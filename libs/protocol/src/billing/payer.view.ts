import { Email, ListOf, Text } from '../fields/fields';

/** Somebody who is told about bills by mail. */
export class PayerRecipient {
  @Text({ min: 0 }) name!: string;
  @Email() email!: string;
}

/** Who pays, and who is told of it: the contractor, and everybody who gets mails about bills. */
export class PayerView {
  @Text() customerNumber!: string;
  @Text() company!: string;
  @ListOf(() => PayerRecipient) recipients!: PayerRecipient[];
}
