import { Email, Id, Text } from '../fields/fields';

/** A person of the vendor who works on what customers apply for. */
export class OperatorView {
  @Id() operatorId!: string;
  @Text() name!: string;
  @Email() email!: string;
}
