import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { InvoiceLayout, InvoiceView } from '@csite/protocol';
import pdfmake from 'pdfmake';
import { a4Document } from './layout/a4.layout';
import { postcardDocument } from './layout/postcard.layout';

export interface PdfOrder {
  readonly orderId: number;
  readonly invoice: InvoiceView;
  readonly layout: InvoiceLayout;
}

export interface PdfAnswer {
  readonly orderId: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

const fontFile = (weight: string): string =>
  createRequire(__filename).resolve(`@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`);

const fonts = [fontFile('400Regular'), fontFile('700Bold')] as const;
pdfmake.setFonts({ NotoSansJP: { normal: fonts[0], bold: fonts[1] } });
// A document holds text that customers typed: it may pull in nothing but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fonts.some((font) => font === path));

const documents = { a4: a4Document, postcard: postcardDocument };

/** Runs in a thread of its own: a long document holds the processor for most of a second. */
parentPort?.on('message', ({ orderId, invoice, layout }: PdfOrder) => {
  pdfmake
    .createPdf(documents[layout](invoice))
    .getBuffer()
    .then(
      (bytes) => parentPort?.postMessage({ orderId, bytes } satisfies PdfAnswer),
      (error: unknown) => parentPort?.postMessage({ orderId, error: String(error) } satisfies PdfAnswer),
    );
});
