/** Markup that is safe to stand in a document as it is. */
export class Html {
  constructor(readonly markup: string) {}
}

type Piece = string | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const markupOf = (piece: Piece): string => {
  if (piece instanceof Html) return piece.markup;
  return typeof piece === 'string' ? escape(piece) : piece.map(({ markup }) => markup).join('');
};

/** Everything put into the template is escaped, unless it came out of such a template itself. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(parts.reduce((markup, part, index) => markup + markupOf(pieces[index - 1] ?? '') + part));
