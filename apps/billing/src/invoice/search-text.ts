import type { InvoiceLineView, InvoiceRecipientView, VendorDocument } from '@csite/protocol';

interface Searched {
  readonly number: string;
  readonly recipient: InvoiceRecipientView;
  readonly issuer: VendorDocument;
  readonly lines: readonly InvoiceLineView[];
}

/** One form for whatever width and case somebody types. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a document can be found by: its number, both parties, product codes, names and remarks. */
export const searchText = ({ number, recipient, issuer, lines }: Searched): string =>
  foldText(
    [
      number,
      issuer.name,
      recipient.company,
      recipient.department,
      recipient.name,
      ...lines.flatMap(({ code, name, remark }) => [code, name.ja, name.en, remark]),
    ].join('\n'),
  );

/** Every word of a search as a pattern of `like`; none where nothing is searched for. */
export const searchPatterns = (text: string | undefined): string[] | null =>
  text === undefined
    ? null
    : foldText(text)
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
