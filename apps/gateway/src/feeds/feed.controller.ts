import { loadMarkdown } from '@csite/markdown';
import { ListNotices, notFound, type NoticeView } from '@csite/protocol';
import { Get, Inject } from '@nestjs/common';
import { originOf } from '../calendar/feed-url';
import { KnownProducts } from '../catalogue/known-products';
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
    private readonly products: KnownProducts,
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
  ) {}

  @Get(':file')
  @AnswersFile(
    'application/atom+xml',
    'The newest notices of a product as an Atom feed (RFC 4287), by kind where one is named.',
    'not-found',
  )
  async read(@Read(FeedQuery) exchange: ReadExchange<FeedQuery>): Promise<string | undefined> {
    const { words, request, reply } = exchange;
    const { file, kind, lang: language = 'ja' } = words;
    const product = file.replace(/\.atom$/, '');
    const items = await this.notices(exchange, product);
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

  private async notices(exchange: ReadExchange<FeedQuery>, product: string): Promise<NoticeView[]> {
    const { kind } = exchange.words;
    const words = { products: [product], ...(kind && { kinds: kind }), limit: ENTRIES, withLastUpdate: true };
    const { items } = await this.relay.ask(exchange, ListNotices, words);
    if (items.length === 0) await this.refuseUnknown(exchange, product);
    return items;
  }

  /** Only where there is nothing to read: feeds of products that have notices are read with contracts down, and after their end. */
  private async refuseUnknown(exchange: ReadExchange<FeedQuery>, product: string): Promise<void> {
    const known = await this.products.codes(exchange);
    if (!known || known.includes(product)) return;
    const feeds = known.map((code) => `${code}.atom`);
    throw notFound('feed.unknown', {
      ja: `フィード「${product}.atom」はありません。ある製品: ${feeds.join('、')}`,
      en: `There is no feed "${product}.atom". There are ${feeds.join(', ')}.`,
    });
  }
}

const titles = {
  ja: (product: string): string => `クラウド版サポートサイト お知らせ（${product}）`,
  en: (product: string): string => `Cloud Support Site: notices (${product})`,
} as const;
