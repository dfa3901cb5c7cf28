import { conflict, type Failure, unprocessable } from '@csite/protocol';
import type { LineMistakes } from './line-mistake';

/** Nothing was taken in; `data` says what is wrong, line by line. */
export const importRejected = (mistakes: LineMistakes): Failure => {
  const { count, errors } = mistakes.summary();
  return unprocessable(
    'import.rejected',
    {
      ja: `ファイルに${count}件の誤りがあるため、何も取り込みませんでした。誤りを修正して、もう一度取り込んでください。`,
      en: `The file has ${count} mistakes, so nothing was imported. Correct them and import it again.`,
    },
    { data: { count, errors } },
  );
};

export const importCommitted = (importId: string): Failure =>
  conflict('import.committed', {
    ja: `取り込み「${importId}」は完了しています。続きは新しい取り込みとして始めてください。`,
    en: `Import "${importId}" is complete. Begin another one for more lines.`,
  });

export const noCatalogue = (): Failure =>
  conflict('import.no-catalogue', {
    ja: 'カタログがまだ取り込まれていません。先にカタログを取り込んでください。',
    en: 'There is no catalogue yet. Import the catalogue first.',
  });
