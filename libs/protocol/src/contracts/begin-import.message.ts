import { unaudited } from '../audit/audit-acts';
import { Id, Optional, Text } from '../fields/fields';
import { command, fromShell } from '../wire/message';

export class BeginImportRequest {
  @Optional() @Text({ max: 255 }) fileName?: string;
}

export class ImportBegun {
  @Id() importId!: string;
}

/** Opens an import of customers, one JSON object a line; nothing happens to them before commit. */
export const BeginImport = fromShell(
  command({
    subject: 'rpc.contracts.import.begin',
    audit: unaudited('Nothing is imported before the commit, which is audited.'),
    request: BeginImportRequest,
    reply: ImportBegun,
  }),
);
