import { Id, Int } from '../fields/fields';
import { command, fromShell } from '../wire/message';

export class CommitImportRequest {
  @Id() importId!: string;
}

export class ImportCommitted {
  @Int() created!: number;
  @Int() changed!: number;
  @Int() unchanged!: number;
}

/**
 * Takes all lines in, or none: `unprocessable` `import.rejected` with `data.errors` `[{line, ja, en}]` (the first 200)
 * and `data.count`. May take minutes: give it a deadline to match.
 */
export const CommitImport = fromShell(
  command({
    subject: 'rpc.contracts.import.commit',
    audit: ['customers.imported'],
    request: CommitImportRequest,
    reply: ImportCommitted,
  }),
);
