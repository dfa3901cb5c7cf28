import {
  Day,
  GetInvoice,
  GetInvoiceTotals,
  type InvoiceLayout,
  invoiceLayouts,
  InvoicePage,
  InvoiceRequest,
  InvoiceTotals,
  InvoiceView,
  ListInvoices,
  OneOf,
  Optional,
  PreviewCharges,
  PreviewInvoice,
  ReadInvoiceFile,
} from '@csite/protocol';
import { Clock } from '@csite/service';
import { Get } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Answers, AnswersFile } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, AskAs, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { InvoiceArchive } from './invoice-archive';
import { InvoiceFileRelay } from './invoice-file.relay';
import { NextInvoiceAnswer } from './next-invoice.answer';

/** A document as a file: A4 unless told. */
export class InvoicePdfQuery extends InvoiceRequest {
  @Optional() @OneOf(invoiceLayouts) layout?: InvoiceLayout;
}

/** The documents of a period, both ends with it. */
export class InvoiceArchiveQuery {
  @Optional() @Day() from?: string;
  @Optional() @Day() to?: string;
}

@ApiController('invoices')
export class InvoiceController {
  constructor(
    private readonly relay: Relay,
    private readonly files: InvoiceFileRelay,
    private readonly archives: InvoiceArchive,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, InvoicePage, 'The documents of the customer, newest first; by date of issue, total and words on them.')
  list(@Ask(ListInvoices) asked: Asked<typeof ListInvoices>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get('totals')
  @Answers(200, InvoiceTotals, 'What was billed in each fiscal year, April to March.')
  totals(@Ask(GetInvoiceTotals) asked: Asked<typeof GetInvoiceTotals>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get('next')
  @Answers(
    200,
    NextInvoiceAnswer,
    'What will be billed, if nothing more is applied for or accepted: on the next 1st (no lines: nothing), for each term to come, and for later months that are the first of a contract.',
  )
  async next(@Ask(PreviewCharges) asked: Asked<typeof PreviewCharges>): Promise<NextInvoiceAnswer> {
    const { waiting, ...charges } = await this.relay.ask(asked, PreviewCharges, asked.words);
    return { ...(await this.relay.ask(asked, PreviewInvoice, charges)), ...(waiting && { waiting }) };
  }

  @Get('archive')
  @AnswersFile('application/zip', 'The documents of a period as PDFs, with an index as CSV.')
  archive(@AskAs(ListInvoices, InvoiceArchiveQuery, (query) => query) asked: Asked<typeof ListInvoices>): Promise<Readable> {
    const { from, to = this.clock.today().toString() } = asked.words;
    return this.archives.send(asked, asked.words, ['invoices', ...(from === undefined ? [] : [from]), to].join('-'));
  }

  @Get(':invoiceId')
  @Answers(200, InvoiceView, 'One document with all that stands on it, and what became of it.', 'not-found')
  read(@Ask(GetInvoice) asked: Asked<typeof GetInvoice>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':invoiceId/pdf')
  @AnswersFile('application/pdf', 'The document as a PDF, made once and the same ever after.', 'not-found')
  pdf(
    @AskAs(ReadInvoiceFile, InvoicePdfQuery, ({ invoiceId, layout = 'a4' }) => ({ invoiceId, layout, offset: 0 }))
    asked: Asked<typeof ReadInvoiceFile>,
  ): Promise<Readable> {
    return this.files.send(asked, { message: ReadInvoiceFile, ...asked.words });
  }
}
