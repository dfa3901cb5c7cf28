import { type ChangeNotice, type CreateNotice, type Failure, GetOperatorNotice, unprocessable } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { KnownProducts } from '../catalogue/known-products';
import type { Asked } from '../route/asked.decorator';
import { Relay } from '../route/relay';

/** For whom a notice is written: one for a product that nobody has is read by nobody, and mailed to nobody. */
@Injectable()
export class WrittenProducts {
  constructor(
    private readonly relay: Relay,
    private readonly products: KnownProducts,
  ) {}

  /** @throws Failure unprocessable `notice.product-unknown` */
  async ofNew<A extends Asked<typeof CreateNotice>>(asked: A): Promise<A> {
    await this.refuseUnknown(asked, () => Promise.resolve([]));
    return asked;
  }

  /** What it has already stays, also when the product is sold no more. */
  async ofChanged<A extends Asked<typeof ChangeNotice>>(asked: A): Promise<A> {
    const { noticeId } = asked.words;
    await this.refuseUnknown(asked, async () => (await this.relay.ask(asked, GetOperatorNotice, { noticeId })).products);
    return asked;
  }

  private async refuseUnknown(
    asked: Asked<typeof CreateNotice> | Asked<typeof ChangeNotice>,
    had: () => Promise<readonly string[]>,
  ): Promise<void> {
    const known = await this.products.codes(asked);
    if (!known || asked.words.products.every((code) => known.includes(code))) return;
    const kept = await had();
    const unknown = asked.words.products.find((code) => !known.includes(code) && !kept.includes(code));
    if (unknown !== undefined) throw productUnknown(unknown, known);
  }
}

const productUnknown = (code: string, known: readonly string[]): Failure =>
  unprocessable('notice.product-unknown', {
    ja: `製品「${code}」はありません。${known.map((each) => `「${each}」`).join('')}から指定してください。`,
    en: `There is no product "${code}": name one of ${known.map((each) => `"${each}"`).join(', ')}.`,
  });
