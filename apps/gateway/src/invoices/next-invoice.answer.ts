import { InvoicePreview, ListOf, Optional, WaitingApplicationView } from '@csite/protocol';

/** What will be billed, and what could still change it without anybody applying for anything more. */
export class NextInvoiceAnswer extends InvoicePreview {
  /** What is applied for and counts nowhere here, because no operator has accepted it yet; absent where there is nothing. */
  @Optional() @ListOf(() => WaitingApplicationView) waiting?: WaitingApplicationView[];
}
