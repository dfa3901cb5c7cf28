import { type Bilingual, type FaqLine, unprocessable } from '@csite/protocol';

interface Mistake extends Bilingual {
  readonly line: number;
}

/** @throws Failure `import.rejected` with every line of the file that contradicts another, or names what there is not. */
export const refuseContradictions = (lines: readonly FaqLine[], known: ReadonlySet<string>): void => {
  const first = new Map<string, number>();
  for (const { number, faq } of lines) if (!first.has(faq.key)) first.set(faq.key, number);
  const errors = lines.flatMap((line) => [...repeated(line, first), ...unknown(line, first, known)]);
  if (errors.length === 0) return;
  throw unprocessable(
    'import.rejected',
    { ja: '取り込めない行があります。何も取り込んでいません。', en: 'Some lines cannot be taken in; nothing was.' },
    { data: { errors: errors.slice(0, 200), count: errors.length } },
  );
};

const repeated = ({ number, faq: { key } }: FaqLine, first: ReadonlyMap<string, number>): Mistake[] => {
  const line = first.get(key) ?? number;
  if (line === number) return [];
  return [{ line: number, ja: `キー「${key}」は${line}行目にもあります。`, en: `The key "${key}" stands on line ${line}, too.` }];
};

const unknown = ({ number, faq }: FaqLine, first: ReadonlyMap<string, number>, known: ReadonlySet<string>): Mistake[] =>
  (faq.related ?? [])
    .filter((key) => !first.has(key) && !known.has(key))
    .map((key) => ({
      line: number,
      ja: `関連FAQ（related）「${key}」は見つかりません。キーをご確認ください。`,
      en: `There is no FAQ "${key}" for "related": check the key.`,
    }));
