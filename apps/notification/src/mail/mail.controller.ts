import { Handles, internal } from '@csite/messaging';
import { ListMails, type ListMailsRequest, type MailPage } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { MailReader } from './mail.reader';

@Controller()
export class MailController {
  constructor(private readonly reader: MailReader) {}

  @Handles(ListMails, internal)
  list(request: ListMailsRequest): Promise<MailPage> {
    return this.reader.list(request);
  }
}
