/** A piece of a text by which it is found, and how much it tells. */
export interface Gram {
  readonly gram: string;
  readonly weight: number;
}

const RUNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+/gv;
const JAPANESE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const ONLY_HIRAGANA = /^\p{sc=Hiragana}+$/u;
const HAN = /\p{sc=Han}/u;

/** Endings and particles, which stand in every sentence. */
const WEAK = 0.2;
const STRONG = 1;

/** Half-width and full-width, upper and lower case are one; a long vowel is said or not (サーバー, サーバ). */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/ー/g, '');

/** ア and あ are one for who searches. */
const asHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));

const pieces = (characters: readonly string[], length: number): string[] =>
  characters.slice(0, Math.max(0, characters.length - length + 1)).map((_, at) => characters.slice(at, at + length).join(''));

const ofJapanese = (run: string): string[] => {
  const characters = [...run];
  return characters.length === 1 ? characters : pieces(characters, 2);
};

/** Three letters with the beginning and the end of the word: "mails" is near "mail". */
const ofLetters = (word: string): string[] => pieces([...` ${word} `], 3);

/** What a person asks for: pairs of neighbouring Japanese characters, and threes of letters. */
export const gramsOf = (text: string): Gram[] => {
  const found = new Map<string, number>();
  for (const [run] of normal(text).matchAll(RUNS))
    for (const piece of JAPANESE.test(run) ? ofJapanese(run) : ofLetters(run)) {
      const weight = ONLY_HIRAGANA.test(piece) ? WEAK : STRONG;
      const gram = asHiragana(piece);
      found.set(gram, Math.max(found.get(gram) ?? 0, weight));
    }
  return [...found].map(([gram, weight]) => ({ gram, weight }));
};

/** What a text is found by: also single characters that mean something, for who types but one. */
export const indexOf = (parts: readonly { readonly text: string; readonly weight: number }[]): Gram[] => {
  const index = new Map<string, number>();
  for (const { text, weight } of parts) {
    const single = [...normal(text)].filter((character) => HAN.test(character));
    for (const gram of [...gramsOf(text).map((one) => one.gram), ...single])
      index.set(gram, Math.max(index.get(gram) ?? 0, weight));
  }
  return [...index].map(([gram, weight]) => ({ gram, weight }));
};
