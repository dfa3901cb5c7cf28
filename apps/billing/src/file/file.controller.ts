import { accounts, type Call, Handles, operators } from '@csite/messaging';
import { type InvoiceFilePiece, ReadInvoiceFile, type ReadInvoiceFileRequest, ReadOperatorInvoiceFile } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { FileReader } from './file.reader';

@Controller()
export class FileController {
  constructor(private readonly files: FileReader) {}

  @Handles(ReadInvoiceFile, accounts('owner', 'billing'))
  read(request: ReadInvoiceFileRequest, call: Call): Promise<InvoiceFilePiece> {
    return this.files.read(request, call.account.customerId);
  }

  @Handles(ReadOperatorInvoiceFile, operators())
  readAny(request: ReadInvoiceFileRequest): Promise<InvoiceFilePiece> {
    return this.files.read(request, null);
  }
}
