import type { Bilingual, CatalogueItemDocument, ItemKind, QuantityRule, ReductionGuardsDocument } from '@csite/protocol';
import { Yen } from '@csite/values';

/** Something that is sold: a plan, an option, more disk. */
export class Item {
  readonly code: string;
  readonly kind: ItemKind;
  readonly name: Bilingual;
  readonly unit: string;
  readonly monthlyPrice: Yen;
  readonly minimum: number;
  readonly step: number;
  readonly quantityRule?: QuantityRule;
  readonly guards: ReductionGuardsDocument;

  constructor(document: CatalogueItemDocument) {
    this.code = document.code;
    this.kind = document.kind;
    this.name = document.name;
    this.unit = document.unit;
    this.monthlyPrice = Yen.of(document.monthlyPrice);
    this.minimum = document.minimum ?? 1;
    this.step = document.step ?? 1;
    this.quantityRule = document.quantity;
    this.guards = document.guards ?? { firstMonth: true, monthOfIncrease: true };
  }

  /** Whether its quantity is always the plan's number of users. */
  followsUsers(): boolean {
    return this.quantityRule === 'same-as-plan';
  }
}
