import { everyone, Handles } from '@csite/messaging';
import { GetHelpDesk, type HelpDeskView } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { HelpDeskReader } from './help-desk.reader';

@Controller()
export class HelpDeskController {
  constructor(private readonly reader: HelpDeskReader) {}

  @Handles(GetHelpDesk, everyone)
  get(): Promise<HelpDeskView> {
    return this.reader.get();
  }
}
