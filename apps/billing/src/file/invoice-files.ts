import { createHash } from 'node:crypto';
import { type Failure, internal, type InvoiceLayout, type InvoiceView } from '@csite/protocol';
import { Clock, Database, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { InvoiceReader } from '../invoice/invoice.reader';
import { PdfMaker } from '../pdf/pdf.maker';

export interface InvoiceFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  /** From where it was asked for, as long as was asked. */
  readonly bytes: Buffer;
}

interface StoredPiece {
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Buffer;
  /** Whether all of it is what was kept. */
  readonly isSound: boolean;
}

const PIECE = `
  select sha256, length(bytes) as size, substring(bytes from $3 for $4) as bytes,
    encode(sha256(bytes), 'hex') = sha256 as "isSound"
  from invoice_file where invoice_id = $1 and layout = $2`;

const KEEP = `
  insert into invoice_file (invoice_id, customer_id, layout, sha256, bytes, made_at)
  select invoice_id, customer_id, ?, ?, ?, ? from invoice where invoice_id = ?
  on conflict do nothing`;

/** The whole of it. */
const ALL = 100_000_000;

/** PDFs of documents: made when one is first wanted, kept for good, the same bytes for everybody after. */
@Injectable()
export class InvoiceFiles {
  readonly #making = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly reader: InvoiceReader,
    private readonly maker: PdfMaker,
  ) {}

  /** Undefined while it is not made. @throws Failure `internal` `invoice.file-spoilt` when it is no longer what was kept */
  async piece(invoice: InvoiceView, layout: InvoiceLayout, offset = 0, length = ALL): Promise<InvoiceFile | undefined> {
    const query = CompiledQuery.raw(PIECE, [invoice.invoiceId, layout, offset + 1, length]);
    const [stored] = await this.reads.run<StoredPiece>(query);
    if (!stored) return undefined;
    const { isSound, ...piece } = stored;
    if (!isSound) throw spoilt(invoice.number);
    return { ...piece, fileName: fileName(invoice, layout) };
  }

  /** Makes it unless it is there. Whoever asks for the same meanwhile waits for the same. */
  async make(invoice: InvoiceView, layout: InvoiceLayout): Promise<void> {
    const key = `${invoice.invoiceId} ${layout}`;
    const making = this.#making.get(key) ?? this.#make(invoice, layout).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    await making;
  }

  async whole(invoiceId: string, layout: InvoiceLayout): Promise<InvoiceFile> {
    const invoice = await this.reader.get(invoiceId, null);
    await this.make(invoice, layout);
    const file = await this.piece(invoice, layout);
    if (!file) throw new Error(`the PDF of ${invoice.number} was made and is not there`);
    return file;
  }

  async #make(invoice: InvoiceView, layout: InvoiceLayout): Promise<void> {
    if (await this.piece(invoice, layout, 0, 1)) return;
    const bytes = await this.maker.make(withoutLife(invoice), layout);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const values = [layout, sha256, bytes, this.clock.now().toString(), invoice.invoiceId];
    await this.database.transaction((em) => em.execute(KEEP, values));
  }
}

/** As it was issued: what became of it since stands on no document. */
const withoutLife = (invoice: InvoiceView): InvoiceView => ({
  ...invoice,
  state: undefined,
  balance: undefined,
  correctedBy: [],
});

const spoilt = (number: string): Failure =>
  internal('invoice.file-spoilt', {
    ja: `${number}のPDFは、保管中に破損しているためお渡しできません。ヘルプデスクにご連絡ください。`,
    en: `The PDF of ${number} was damaged where it is kept, and is not given out. Tell the help desk.`,
  });

const fileName = ({ number }: InvoiceView, layout: InvoiceLayout): string =>
  layout === 'a4' ? `invoice-${number}.pdf` : `postcard-${number}.pdf`;
