/** What others know of a person: words that a guesser would try first. */
export interface PasswordContext {
  readonly company?: string;
  readonly customerNumber?: string;
  readonly subdomains: readonly string[];
  readonly email: string;
  readonly name?: string;
}

/** Names of the service itself, and of what it is about. */
const service = ['csite', 'desknet', 'chatluck', 'neojapan', 'appsuite'];
const legalForms =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|社団法人|財団法人|学校法人|医療法人|inc\.?|ltd\.?|co\.,?/gu;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Two characters of kanji or kana say as much as four letters. */
const isTelling = (word: string): boolean => Array.from(word).length >= (/^[\u0020-\u007e]*$/.test(word) ? 4 : 2);

/** The words of `context`, folded, longest first. */
export const contextualWords = (context: PasswordContext): readonly string[] => {
  const [local = '', host = ''] = fold(context.email).split('@', 2);
  const company = fold(context.company ?? '').replace(legalForms, ' ');
  const words = [
    ...service,
    ...context.subdomains.map(fold),
    fold(context.customerNumber ?? ''),
    company.replaceAll(/\s/gu, ''),
    ...company.split(/\s+/u),
    ...fold(context.name ?? '').split(/\s+/u),
    local,
    ...local.split(/[._+-]/),
    host.split('.', 1)[0] ?? '',
  ];
  return [...new Set(words.filter(isTelling))].sort((a, b) => b.length - a.length);
};
