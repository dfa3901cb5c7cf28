import type MarkdownIt from 'markdown-it';
import type { MarkdownIt as Parser, Token } from 'markdown-it';
import { addressOf, textOf } from './plain-text';
import { isSafeAddress } from './safe-address';

/** What a text may be made of. All else, HTML and pictures first, is shown as the characters that it is. */
const ALLOWED = [
  ...['linkify', 'heading', 'list', 'blockquote', 'fence', 'hr'],
  ...['newline', 'escape', 'entity', 'backticks', 'emphasis', 'link', 'autolink'],
];

/** Pages and mails have their own title: the first heading of a text stands below it. */
const DEMOTED: Readonly<Record<string, string>> = { h1: 'h3', h2: 'h4' };
const LOWEST = 'h5';

export interface MarkdownPlace {
  /** Of the site: where its own paths lead to from a mail or a feed, such as `https://csite.example.com`. */
  readonly origin?: string;
}

/** Markdown of operators as HTML that may stand in a page, a mail or a feed as it is, and as text. */
export class Markdown {
  readonly #parser: Parser;

  constructor(create: typeof MarkdownIt) {
    this.#parser = create('zero', { html: false, linkify: true, breaks: true }).enable(ALLOWED);
    this.#parser.validateLink = isSafeAddress;
    // Only what begins with its scheme: "readme.md" is no address.
    this.#parser.linkify.set({ fuzzyLink: false, fuzzyIP: false });
  }

  toHtml(markdown: string, { origin = '' }: MarkdownPlace = {}): string {
    const tokens = this.#parser.parse(markdown.toWellFormed(), {});
    for (const token of withInner(tokens)) place(token, origin);
    return this.#parser.renderer.render(tokens, this.#parser.options, {});
  }

  toText(markdown: string, { origin = '' }: MarkdownPlace = {}): string {
    const tokens = this.#parser.parse(markdown.toWellFormed(), {});
    for (const token of withInner(tokens)) place(token, origin);
    return textOf(tokens);
  }
}

const withInner = (tokens: readonly Token[]): Token[] => tokens.flatMap((token) => [token, ...(token.children ?? [])]);

const place = (token: Token, origin: string): void => {
  if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = DEMOTED[token.tag] ?? LOWEST;
  if (token.type === 'fence') token.info = '';
  if (token.type !== 'link_open') return;
  const address = addressOf(token);
  const isOwn = address.startsWith('/');
  token.attrs = isOwn ? [['href', `${origin}${address}`]] : leavingTo(address);
};

/** Another site learns neither from which page the reader comes nor gets a hold on it. */
const leavingTo = (address: string): [string, string][] => [
  ['href', address],
  ['rel', 'noopener noreferrer'],
  ['target', '_blank'],
];
