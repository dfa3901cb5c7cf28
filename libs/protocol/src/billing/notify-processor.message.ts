import { unaudited } from '../audit/audit-acts';
import { Flag, Secret } from '../fields/fields';
import { command } from '../wire/message';

/** What the processor sent, byte for byte: its signature is over exactly this. */
export class NotifyProcessorRequest {
  @Secret({ min: 0, max: 100_000 }) body!: string;
  @Secret({ min: 0, max: 1000 }) signature!: string;
}

export class ProcessorNoticeView {
  /** False: about something that csite does not follow. */
  @Flag() followed!: boolean;
}

/** A processor's word that something happened; `invalid` `processor-notice.forged` when its signature is not the processor's. */
export const NotifyProcessor = command({
  subject: 'rpc.billing.processor.notify',
  audit: unaudited('Has csite ask the processor; what comes of that is audited.'),
  request: NotifyProcessorRequest,
  reply: ProcessorNoticeView,
});
