import { Flag, Instant, ListOf, Nested, Optional, Text } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { BilingualView } from './bilingual.view';
import { ClosureDocument } from './vendor-document';

/** How the help desk stands now, by the business clock. */
export class OpeningView {
  @Flag() open!: boolean;
  /** When it closes, or opens again. */
  @Optional() @Instant() changesAt?: string;
  /** Days off to come, national holidays among them, soonest first. */
  @ListOf(() => ClosureDocument) closures!: ClosureDocument[];
}

export class HelpDeskView {
  @Text() phone!: string;
  @Text() mail!: string;
  /** In words, as the vendor puts it. */
  @Nested(() => BilingualView) hours!: BilingualView;
  /** Absent while the vendor has not told its hours as data. */
  @Optional() @Nested(() => OpeningView) opening?: OpeningView;
}

/** Whom to ask, and whether somebody answers now. Public: whoever cannot log in needs it most. */
export const GetHelpDesk = query({ subject: 'rpc.contracts.help-desk.get', request: Nothing, reply: HelpDeskView });
