import { accounts, type Call, Handles, operators } from '@csite/messaging';
import {
  CorrectInvoice,
  type CorrectInvoiceRequest,
  GetInvoice,
  GetInvoiceTotals,
  type InvoicePage,
  type InvoicePreview,
  type InvoiceRequest,
  type InvoiceTotals,
  type InvoiceView,
  ListInvoices,
  type ListInvoicesRequest,
  ListOperatorInvoices,
  type Nothing,
  PreviewInvoice,
  type PreviewInvoiceRequest,
  VoidInvoice,
  type VoidInvoiceRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { CorrectInvoiceService } from './correct-invoice.service';
import { InvoiceReader } from './invoice.reader';
import { PreviewInvoiceService } from './preview-invoice.service';

@Controller()
export class InvoiceController {
  constructor(
    private readonly reader: InvoiceReader,
    private readonly previews: PreviewInvoiceService,
    private readonly correcting: CorrectInvoiceService,
  ) {}

  @Handles(ListInvoices, accounts('owner', 'billing'))
  list(request: ListInvoicesRequest, call: Call): Promise<InvoicePage> {
    return this.reader.list(request, call.account.customerId);
  }

  @Handles(GetInvoice, accounts('owner', 'billing'))
  get({ invoiceId }: InvoiceRequest, call: Call): Promise<InvoiceView> {
    return this.reader.get(invoiceId, call.account.customerId);
  }

  @Handles(GetInvoiceTotals, accounts('owner', 'billing'))
  totals(_request: Nothing, call: Call): Promise<InvoiceTotals> {
    return this.reader.totals(call.account.customerId);
  }

  @Handles(PreviewInvoice, accounts('owner', 'billing'))
  preview(request: PreviewInvoiceRequest): Promise<InvoicePreview> {
    return this.previews.preview(request);
  }

  @Handles(ListOperatorInvoices, operators())
  listAll(request: ListInvoicesRequest): Promise<InvoicePage> {
    return this.reader.list(request, null);
  }

  @Handles(VoidInvoice, operators())
  void(request: VoidInvoiceRequest, call: Call): Promise<InvoiceView> {
    return this.correcting.void(request, call);
  }

  @Handles(CorrectInvoice, operators())
  correct(request: CorrectInvoiceRequest, call: Call): Promise<InvoiceView> {
    return this.correcting.correct(request, call);
  }
}
