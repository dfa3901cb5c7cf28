import { Markdown } from './markdown';

let loaded: Promise<Markdown> | undefined;

/** The parser comes into memory with the first text that needs it: most processes run for hours before. */
export const loadMarkdown = (): Promise<Markdown> => (loaded ??= load());

const load = async (): Promise<Markdown> => new Markdown((await import('markdown-it')).default);
