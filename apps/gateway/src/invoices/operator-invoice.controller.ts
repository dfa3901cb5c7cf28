import {
  CorrectInvoice,
  InvoicePage,
  InvoiceView,
  ListOperatorInvoices,
  ReadOperatorInvoiceFile,
  RecordPayment,
  VoidInvoice,
} from '@csite/protocol';
import { Get, Post } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Answers, AnswersFile } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, AskAs, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { InvoicePdfQuery } from './invoice.controller';
import { InvoiceFileRelay } from './invoice-file.relay';

@ApiController('ops/invoices')
export class OperatorInvoiceController {
  constructor(
    private readonly relay: Relay,
    private readonly files: InvoiceFileRelay,
  ) {}

  @Get()
  @Answers(200, InvoicePage, 'The documents of all customers, newest first.')
  list(@Ask(ListOperatorInvoices) asked: Asked<typeof ListOperatorInvoices>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':invoiceId/pdf')
  @AnswersFile('application/pdf', 'A document as a PDF: as the customer has it, or the postcard for the print shop.', 'not-found')
  pdf(
    @AskAs(ReadOperatorInvoiceFile, InvoicePdfQuery, ({ invoiceId, layout = 'a4' }) => ({ invoiceId, layout, offset: 0 }))
    asked: Asked<typeof ReadOperatorInvoiceFile>,
  ): Promise<Readable> {
    return this.files.send(asked, { message: ReadOperatorInvoiceFile, ...asked.words });
  }

  @Post(':invoiceId/payments')
  @Answers(201, InvoiceView, 'Records a transfer that came in for an invoice.', 'not-found', 'conflict', 'unprocessable')
  pay(@Ask(RecordPayment) asked: Asked<typeof RecordPayment>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post(':invoiceId/corrections')
  @Answers(201, InvoiceView, 'Corrects an invoice by a document that names it.', 'not-found', 'conflict', 'unprocessable')
  correct(@Ask(CorrectInvoice) asked: Asked<typeof CorrectInvoice>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post(':invoiceId/void')
  @Answers(201, InvoiceView, 'Takes a whole invoice back by a document that names it.', 'not-found', 'conflict')
  void(@Ask(VoidInvoice) asked: Asked<typeof VoidInvoice>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
