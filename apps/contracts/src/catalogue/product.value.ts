import type { Bilingual, ItemKind, ProductDiskDocument, ProductDocument } from '@csite/protocol';
import type { Lines } from '../contract/lines.value';
import { Item } from './item.value';

export const BYTES_PER_GIB = 2 ** 30;

/** A product with everything that can be bought for it. */
export class Product {
  readonly code: string;
  readonly name: Bilingual;
  readonly disk: ProductDiskDocument;
  readonly #url: string;
  readonly #items: ReadonlyMap<string, Item>;

  constructor(document: ProductDocument) {
    this.code = document.code;
    this.name = document.name;
    this.disk = document.disk;
    this.#url = document.url;
    this.#items = new Map(document.items.map((item) => [item.code, new Item(item)]));
  }

  find(code: string): Item | undefined {
    return this.#items.get(code);
  }

  /** @throws RangeError for a code that was never sold: lines are checked when they enter. */
  item(code: string): Item {
    const item = this.#items.get(code);
    if (!item) throw new RangeError(`Product ${this.code} sells no item ${code}`);
    return item;
  }

  /** The item that makes these lines a contract. */
  planOf(lines: Lines): Item {
    const plan = lines
      .codes()
      .map((code) => this.item(code))
      .find(({ kind }) => kind === 'plan');
    if (!plan) throw new RangeError(`Lines ${lines.codes().join(', ')} hold no plan of ${this.code}`);
    return plan;
  }

  usersOf(lines: Lines): number {
    return lines.quantityOf(this.planOf(lines).code);
  }

  itemsOf(kind: ItemKind): Item[] {
    return [...this.#items.values()].filter((item) => item.kind === kind);
  }

  /** Bytes that these lines give room for: what comes with the users, and the add-on. */
  diskBytesOf(lines: Lines): number {
    const { includedGiBPerUser, addOnGiB, addOnCode } = this.disk;
    return (this.usersOf(lines) * includedGiBPerUser + lines.quantityOf(addOnCode) * addOnGiB) * BYTES_PER_GIB;
  }

  environmentUrl(subdomain: string): string {
    return this.#url.replaceAll('{subdomain}', subdomain);
  }
}
