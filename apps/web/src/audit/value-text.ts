/** Words for values of the API, or the value itself. */
type Word = (value: string) => string;

/** A value of before or after in one line. */
export const valueText = (value: unknown, word: Word): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((each) => valueText(each, word)).join('、');
  if (typeof value === 'object') return objectText(value as Readonly<Record<string, unknown>>, word);
  return word(typeof value === 'string' ? value : JSON.stringify(value));
};

/** A line of a contract is its name and how many; of anything else, its values. */
const objectText = (value: Readonly<Record<string, unknown>>, word: Word): string => {
  if ('name' in value && 'quantity' in value) return `${nameText(value.name, word)} × ${valueText(value.quantity, word)}`;
  return Object.values(value)
    .filter((each) => each !== null && each !== '')
    .map((each) => valueText(each, word))
    .join(' ');
};

/** Names are in both languages; the word for the Japanese one is the one to show. */
const nameText = (name: unknown, word: Word): string => {
  if (typeof name !== 'object' || name === null || !('ja' in name)) return valueText(name, word);
  const { ja, en } = name as { readonly ja: string; readonly en?: string };
  return word('true') === 'yes' ? (en ?? ja) : ja;
};
