import { type Bilingual, Failure, type FieldFailure } from '@csite/protocol';
import type { Terminal } from './terminal';

/** A mistake on one line of a file, counted as an editor does. */
export interface LineMistake extends Bilingual {
  readonly line: number;
}

/** What went wrong, for a person: sentence, then wrong fields or lines. */
export const reportFailure = (error: unknown, terminal: Terminal): void => {
  if (!(error instanceof Failure)) return terminal.complain(error instanceof Error ? error.message : String(error));
  terminal.complain(error.body.detail);
  for (const { path, detail } of error.body.fields ?? ([] as readonly FieldFailure[]))
    terminal.complain(`  ${path}: ${terminal.words(detail)}`);
  const mistakes = (error.body.data?.errors ?? []) as readonly LineMistake[];
  for (const { line, ja, en } of mistakes) terminal.complain({ ja: `  ${line}行目: ${ja}`, en: `  line ${line}: ${en}` });
  const hidden = Number(error.body.data?.count ?? mistakes.length) - mistakes.length;
  if (hidden > 0) terminal.complain({ ja: `  ほか${hidden}件`, en: `  and ${hidden} more` });
};
