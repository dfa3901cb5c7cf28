import { unaudited } from '../audit/audit-acts';
import { IsString, Length } from 'class-validator';
import { Id, Int, ListOf } from '../fields/fields';
import { command, fromShell } from '../wire/message';

export class ImportLine {
  /** As an editor counts, from 1. */
  @Int({ min: 1 }) number!: number;
  /** As it stands in the file: what is wrong with it is told at commit, with its number. */
  @IsString() @Length(0, 20_000) text!: string;
}

export class AppendImportRequest {
  @Id() importId!: string;
  /** Keep a whole request under 1 MiB. */
  @ListOf(() => ImportLine, { max: 500 }) lines!: ImportLine[];
}

export class ImportAppended {
  /** Lines that the import holds now. */
  @Int() lines!: number;
}

/** Repeatable: a line that is there already is kept. `conflict` `import.committed` once it was committed. */
export const AppendImport = fromShell(
  command({
    subject: 'rpc.contracts.import.append',
    audit: unaudited('Nothing is imported before the commit, which is audited.'),
    request: AppendImportRequest,
    reply: ImportAppended,
  }),
);
