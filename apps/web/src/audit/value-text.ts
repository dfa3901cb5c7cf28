/** Words for values of the API, or the value itself. */
type Word = (value: string) => string;

/** A value of before or after in one line. */
export const valueText = (value: unknown, word: Word): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((each) => valueText(each, word)).join('、');
  if (typeof value === 'object') return objectText(value as Readonly<Record<string, unknown>>, word);
  return textText(typeof value === 'string' ? value : JSON.stringify(value), word);
};

/** A word; or a product and what of it was asked to change. */
const textText = (text: string, word: Word): string => {
  const [product, kind, ...more] = text.split(' ');
  const isChange = kind !== undefined && more.length === 0 && word(kind) !== kind;
  return isChange ? `${product ?? ''} ${word(kind)}` : word(text);
};

/** A line of a contract is its name and how many; of anything else, its values. */
const objectText = (value: Readonly<Record<string, unknown>>, word: Word): string => {
  if ('name' in value && 'quantity' in value) return `${nameText(value.name, word)} × ${valueText(value.quantity, word)}`;
  if ('gross' in value && 'period' in value)
    return `¥${Number(value.gross).toLocaleString('en')} / ${valueText(value.period, word)}`;
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
