/** A row of facts, e.g. お客様番号: A12345678. Several values stand below each other. */
export interface LetterRow {
  readonly label: string;
  readonly value: string | readonly string[];
}

/** What an operator wrote in Markdown, rendered: as markup that may stand in a document as it is, and as lines. */
export interface WrittenText {
  readonly html: string;
  readonly text: string;
}

/** Rows of facts, or what a person wrote, line by line, or with structure. */
export interface LetterSection {
  readonly title: string;
  readonly rows?: readonly LetterRow[];
  readonly lines?: readonly string[];
  readonly written?: WrittenText;
}

/** The one thing to do: a label such as ▼アカウント作成URL, and the link on a line of its own. */
export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

/**
 * What a mail says, apart from how it looks: text and HTML are rendered from the same letter, so that they cannot
 * differ, and only the renderers escape.
 */
export interface Letter {
  readonly subject: string;
  /** 御中 for a company, 様 for a person. */
  readonly addressee: readonly string[];
  readonly opening: readonly string[];
  readonly sections?: readonly LetterSection[];
  readonly link?: LetterLink;
  readonly closing: readonly string[];
}

/** What stands at the foot of every letter. */
export interface LetterHead {
  readonly publicUrl: string;
  readonly sender: string;
  readonly helpdesk: { readonly phone: string; readonly hours: string; readonly mail: string };
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
