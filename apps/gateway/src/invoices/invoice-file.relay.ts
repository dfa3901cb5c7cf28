import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { type InvoiceFilePiece, type InvoiceLayout, type ReadInvoiceFileRequest, type Rpc, unavailable } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { DEADLINE_MS, type Exchange } from '../route/exchange';
import { Relay } from '../route/relay';

type FileMessage = Rpc<ReadInvoiceFileRequest, InvoiceFilePiece>;

interface Wanted {
  readonly message: FileMessage;
  readonly invoiceId: string;
  readonly layout: InvoiceLayout;
}

/** A whole PDF. */
export interface WholeFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** A client gets an answer by its deadline: what is not made by then it asks for again. */
const CLIENT_PATIENCE_MS = 1_500;
/** An archive is under way already: nobody waits for its first byte. */
const ARCHIVE_PATIENCE_MS = 60_000;
const AGAIN_MS = 200;

/** PDFs of documents, fetched from billing piece by piece, as replies of the bus have room for. */
@Injectable()
export class InvoiceFileRelay {
  constructor(private readonly relay: Relay) {}

  /** The first piece is there before the answer begins: what billing refuses is a problem as everywhere. */
  async send(exchange: Exchange, wanted: Wanted): Promise<Readable> {
    const first = await this.#first(exchange, wanted, CLIENT_PATIENCE_MS);
    void exchange.reply.headers({
      'content-type': 'application/pdf',
      'content-length': first.size,
      'content-disposition': `attachment; filename="${first.fileName.replaceAll(/[^\w.-]/g, '_')}"`,
      'repr-digest': `sha-256=:${Buffer.from(first.sha256, 'hex').toString('base64')}:`,
    });
    return Readable.from(this.#pieces(exchange, wanted, first));
  }

  async whole(exchange: Exchange, wanted: Wanted): Promise<WholeFile> {
    const first = await this.#first(exchange, wanted, ARCHIVE_PATIENCE_MS);
    const pieces: Buffer[] = [];
    for await (const piece of this.#pieces(exchange, wanted, first)) pieces.push(piece);
    return { bytes: Buffer.concat(pieces), sha256: first.sha256 };
  }

  async #first(exchange: Exchange, wanted: Wanted, patience: number): Promise<InvoiceFilePiece> {
    for (const until = Date.now() + patience; ;) {
      const piece = await this.#piece(exchange, wanted, 0);
      if (piece.size > 0) return piece;
      if (Date.now() > until) throw beingMade();
      await pause(AGAIN_MS);
    }
  }

  async *#pieces(exchange: Exchange, wanted: Wanted, first: InvoiceFilePiece): AsyncGenerator<Buffer> {
    let bytes = Buffer.from(first.base64, 'base64');
    for (let sent = bytes.length; ; sent += bytes.length) {
      yield bytes;
      if (sent >= first.size) return;
      bytes = Buffer.from((await this.#piece(exchange, wanted, sent)).base64, 'base64');
      if (bytes.length === 0) throw new RangeError(`the file ended after ${sent} of ${first.size} bytes`);
    }
  }

  /** The deadline of a request is for its first answer; each piece has as long. */
  #piece(exchange: Exchange, { message, invoiceId, layout }: Wanted, offset: number): Promise<InvoiceFilePiece> {
    const outgoing = { ...exchange.outgoing, ...(offset > 0 && { deadline: Date.now() + DEADLINE_MS }) };
    return this.relay.ask({ ...exchange, outgoing }, message, { invoiceId, layout, offset });
  }
}

const beingMade = (): Error =>
  unavailable('invoice.file-being-made', {
    ja: 'PDFを作成しています。数秒後にもう一度お試しください。',
    en: 'The PDF is being made. Try again in a few seconds.',
  });
