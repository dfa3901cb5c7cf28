import { type ContractChangeKind, contractChangeKinds, Day, OneOfEach, Optional, Text } from '@csite/protocol';

/** As the list of the history, but whole. */
export class HistoryCsvQuery {
  @Text({ max: 40 }) product!: string;
  @Optional() @OneOfEach(contractChangeKinds) kinds?: ContractChangeKind[];
  /** Effective on or after, and on or before. */
  @Optional() @Day() from?: string;
  @Optional() @Day() to?: string;
}

/** `contract-history-neo-from-2025-04-01-until-2026-03-31`; until `today` unless told. */
export const historyFileName = ({ product, from, to }: HistoryCsvQuery, today: Temporal.PlainDate): string =>
  ['contract-history', product, ...(from === undefined ? [] : ['from', from]), 'until', to ?? today.toString()].join('-');
