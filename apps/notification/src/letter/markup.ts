/** Markup that is safe to stand in a document as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const textOf = (piece: Piece): string => {
  if (piece instanceof Html) return piece.text;
  return typeof piece === 'string' ? escape(piece) : piece.map(({ text }) => text).join('');
};

/** Everything put into the template is escaped, unless it came out of such a template itself. */
export const markup = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(parts.reduce((text, part, index) => text + textOf(pieces[index - 1] ?? '') + part));
