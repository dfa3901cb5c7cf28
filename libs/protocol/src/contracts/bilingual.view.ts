import { Text } from '../fields/fields';

/** A name or sentence in both languages of csite. */
export class BilingualView {
  @Text({ max: 1000 }) ja!: string;
  @Text({ max: 1000 }) en!: string;
}

/** A sentence with the stable code of the rule behind it. */
export class ReasonView extends BilingualView {
  @Text() code!: string;
}
