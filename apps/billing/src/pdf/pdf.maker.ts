import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InvoiceLayout, InvoiceView } from '@csite/protocol';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PdfAnswer, PdfOrder } from './pdf.worker';

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Fonts and library take some 100 MB: the thread that holds them ends when nobody has wanted a PDF for so long. */
const IDLE_MS = 20_000;

/** Makes PDFs in a thread of its own, which is there while it is needed. */
@Injectable()
export class PdfMaker implements OnApplicationShutdown {
  #worker?: Worker;
  #idle?: NodeJS.Timeout;
  #orders = 0;
  readonly #waiting = new Map<number, Waiting>();

  make(invoice: InvoiceView, layout: InvoiceLayout): Promise<Buffer> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    const orderId = (this.#orders += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(orderId, { resolve, reject });
      worker.postMessage({ orderId, invoice, layout } satisfies PdfOrder);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(join(__dirname, 'pdf.worker.js'));
    worker.on('message', (answer: PdfAnswer) => this.#take(answer));
    worker.on('error', (error) => this.#broke(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => this.#broke(worker, new Error(`the thread that makes PDFs ended with ${code}`)));
    return worker;
  }

  #take({ orderId, bytes, error }: PdfAnswer): void {
    const waiting = this.#waiting.get(orderId);
    this.#waiting.delete(orderId);
    if (bytes) waiting?.resolve(Buffer.from(bytes));
    else waiting?.reject(new Error(error));
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => void this.#worker?.terminate(), IDLE_MS).unref();
  }

  /** The next order starts another. */
  #broke(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
