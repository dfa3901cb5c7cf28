import { getDocumentProxy } from 'unpdf';

/** Words on a page and where they stand, in points from its upper left corner. */
export interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of their baseline. */
  readonly top: number;
}

/** What somebody reads on each page of a PDF, line by line, from left to right. */
export const placedText = async (pdf: Buffer): Promise<Placed[][]> => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return Promise.all(Array.from({ length: document.numPages }, (_, at) => wordsOf(document, at + 1)));
};

const wordsOf = async (document: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<Placed[]> => {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items
    .flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    .map(({ str, width, transform }): Placed => {
      const [left, baseline] = (transform as number[]).slice(4);
      return { text: str, left: left ?? NaN, right: (left ?? NaN) + width, top: Math.round(height - (baseline ?? NaN)) };
    })
    .toSorted((one, other) => one.top - other.top || one.left - other.left);
};

/** Words that stand on one line, of all lines. */
export const linesOf = (words: readonly Placed[]): string[][] =>
  [...new Set(words.map(({ top }) => top))].map((top) => words.filter((word) => word.top === top).map(({ text }) => text));
