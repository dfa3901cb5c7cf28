import { notFound } from '@csite/protocol';
import { All, Controller, Inject } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config';
import { methodNotAllowed } from '../http/http.failure';
import { isFresh } from '../http/etag';
import { unknownRoute } from '../http/transport-failure';
import { SiteOnly } from '../route/access.decorator';
import { Exchanged } from '../route/asked.decorator';
import { type Exchange, single } from '../route/exchange';
import { acceptedEncoding } from './encoded-file';
import { cardSources, pageWithNonce } from './page';
import { RouteTable } from './route-table';
import { pathOf, type SiteFile, SiteFiles } from './site-files';

/** Every URL that no other route answers: the web app's pages and files, or nothing. */
@Controller()
export class SiteController {
  constructor(
    private readonly files: SiteFiles,
    private readonly routes: RouteTable,
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
  ) {}

  @All('*')
  @SiteOnly()
  any(@Exchanged() { request, reply }: Exchange): string | undefined | Promise<Buffer | undefined> {
    const path = pathOf(request.originalUrl);
    if (!this.files.serves(request.method, request.originalUrl)) throw this.nothingAt(request.method, path);
    const file = this.files.find(path);
    return file ? this.file(file, { request, reply }) : this.page({ reply });
  }

  private async file(file: SiteFile, { request, reply }: Pick<Exchange, 'request' | 'reply'>): Promise<Buffer | undefined> {
    void reply.headers({
      'content-type': file.type,
      etag: file.etag,
      'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (file.encoded) void reply.header('vary', 'accept-encoding');
    if (!isFresh(request.headers['if-none-match'], file.etag)) return this.bodyOf(file, { request, reply });
    void reply.code(304);
    return undefined;
  }

  private async bodyOf(file: SiteFile, { request, reply }: Pick<Exchange, 'request' | 'reply'>): Promise<Buffer> {
    const encoding = acceptedEncoding(single(request.headers['accept-encoding']));
    const packed = encoding && (await file.encoded?.as(encoding));
    if (!packed) return file.body;
    void reply.header('content-encoding', encoding);
    return packed;
  }

  private page({ reply }: Pick<Exchange, 'reply'>): string {
    const { index } = this.files;
    if (index === undefined) {
      throw notFound('site.not-built', {
        ja: 'Webアプリがビルドされていません。npm run build を実行してください。',
        en: 'The web app is not built: run npm run build.',
      });
    }
    const { html, policy } = pageWithNonce(index, cardSources(this.config));
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    });
    return html;
  }

  private nothingAt(method: string, path: string): Error {
    const allowed = this.routes.methodsAt(path);
    return allowed.length > 0 ? methodNotAllowed(method, allowed) : unknownRoute();
  }
}
