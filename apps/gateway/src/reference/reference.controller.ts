import { Controller, Get } from '@nestjs/common';
import { Hidden } from '../route/access.decorator';
import { API } from '../route/api-controller.decorator';
import { Exchanged } from '../route/asked.decorator';
import type { Exchange } from '../route/exchange';
import { ApiDocument } from '../openapi/api-document';
import { ReferenceFiles } from './reference-files';

/** The API document, and a page to read it and try it with. */
@Controller(API)
@Hidden()
export class ReferenceController {
  constructor(
    private readonly document: ApiDocument,
    private readonly files: ReferenceFiles,
  ) {}

  @Get('openapi.json')
  openApi(@Exchanged() { reply }: Exchange): string {
    void reply.header('content-type', 'application/json; charset=utf-8');
    return this.document.json;
  }

  @Get('reference')
  page(@Exchanged() { reply }: Exchange): string {
    return this.files.page(reply);
  }

  @Get('reference/:file')
  file(@Exchanged() { request, reply }: Exchange): Buffer {
    return this.files.send((request.params as { file: string }).file, reply);
  }
}
