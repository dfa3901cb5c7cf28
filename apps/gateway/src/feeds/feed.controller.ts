import { loadMarkdown } from '@csite/markdown';
import { ListNotices } from '@csite/protocol';
import { Get, Inject } from '@nestjs/common';
import { originOf } from '../calendar/feed-url';
import { GatewayConfig } from '../gateway.config';
import { etagOf, isFresh } from '../http/etag';
import { Public } from '../route/access.decorator';
import { AnswersFile } from '../route/answers.decorator';
import { API, ApiController } from '../route/api-controller.decorator';
import { Read, type ReadExchange } from '../route/asked.decorator';
import { Relay } from '../route/relay';
import { atomFeed } from './atom-feed';
import { FeedQuery } from './feed.query';

const ENTRIES = 30;

@ApiController('feeds')
@Public()
export class FeedController {
  constructor(
    private readonly relay: Relay,
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
  ) {}

  @Get(':file')
  @AnswersFile('application/atom+xml', 'The newest notices of a product as an Atom feed (RFC 4287), by kind where one is named.')
  async read(@Read(FeedQuery) exchange: ReadExchange<FeedQuery>): Promise<string | undefined> {
    const { words, request, reply } = exchange;
    const { file, kind, lang: language = 'ja' } = words;
    const product = file.replace(/\.atom$/, '');
    const kinds = kind && { kinds: kind };
    const { items } = await this.relay.ask(exchange, ListNotices, { products: [product], ...kinds, limit: ENTRIES });
    const origin = originOf(this.config, request);
    const query = new URLSearchParams({
      ...(kind && { kind: kind.join(',') }),
      ...(words.lang && { lang: language }),
    }).toString();
    const self = `${origin}/${API}/feeds/${file}${query === '' ? '' : `?${query}`}`;
    const feed = atomFeed(items, { self, origin, title: titles[language](product), language, markdown: await loadMarkdown() });
    const etag = etagOf(feed);
    void reply.headers({ etag, 'cache-control': 'public, max-age=60', 'content-type': 'application/atom+xml; charset=utf-8' });
    if (!isFresh(request.headers['if-none-match'], etag)) return feed;
    void reply.code(304);
    return undefined;
  }
}

const titles = {
  ja: (product: string): string => `クラウド版サポートサイト お知らせ（${product}）`,
  en: (product: string): string => `Cloud Support Site: notices (${product})`,
} as const;
