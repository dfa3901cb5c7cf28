import { setTimeout as pause } from 'node:timers/promises';
import type { InvoiceFilePiece, ReadInvoiceFileRequest } from '@csite/protocol';
import { Log } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import { InvoiceReader } from '../invoice/invoice.reader';
import { InvoiceFiles } from './invoice-files';

/** In base64 within what the bus carries. */
const PIECE_BYTES = 480_000;
/** Most PDFs are made by then; a client that waits longer asks again. */
const PATIENCE_MS = 1_200;

/** PDFs piece by piece: a reply of the bus has room for no whole one. */
@Injectable()
export class FileReader {
  constructor(
    private readonly reader: InvoiceReader,
    private readonly files: InvoiceFiles,
    @Inject(Log) private readonly log: Log,
  ) {}

  async read({ invoiceId, layout, offset }: ReadInvoiceFileRequest, customerId: string | null): Promise<InvoiceFilePiece> {
    const invoice = await this.reader.get(invoiceId, customerId);
    const making = this.files.make(invoice, layout);
    // Goes on when nobody waits for it any more.
    making.catch((error: unknown) => this.log.error('a PDF could not be made', { invoiceId, layout, error }));
    await Promise.race([making, pause(PATIENCE_MS, undefined, { ref: false })]);
    const piece = await this.files.piece(invoice, layout, offset, PIECE_BYTES);
    if (!piece) return { fileName: `${invoice.number}.pdf`, size: 0, sha256: '', base64: '' };
    const { fileName, size, sha256, bytes } = piece;
    return { fileName, size, sha256, base64: bytes.toString('base64') };
  }
}
