import type { Action, CatalogueItem, OptionQuantity, Reason } from '../../api/types';
import { offReason } from '../allowed';
import { readQuantities, writeQuantities, type Draft } from '../asked';
import type { ChangeNow, Judgement } from '../change-form';

/** One option that is sold: what the contract has of it, and what it is to have. */
export interface OptionChoice {
  readonly item: CatalogueItem;
  readonly held: number;
  readonly wanted: number;
  /** The one quantity that it comes in; undefined where any is sold. */
  readonly fixed?: number;
  /** Why it can be neither added nor removed. */
  readonly reason?: Reason;
}

type Now = Pick<ChangeNow, 'contract' | 'product'>;

const fixedQuantity = ({ quantity }: CatalogueItem, users: number): number | undefined =>
  quantity === 'one' ? 1 : quantity === 'same-as-plan' ? users : undefined;

const directionOf = (held: number, wanted: number): Action['direction'] => (wanted < held ? 'reduction' : 'increase');

/** What follows the users does so also when they changed since the draft was written. */
const wantedOf = (drafted: number | undefined, held: number, fixed: number | undefined): number =>
  drafted === undefined ? held : drafted > 0 ? (fixed ?? drafted) : 0;

/** Every option of the catalogue as the draft would have it. */
export const optionChoices = ({ contract, product }: Now, { options = '' }: Draft): OptionChoice[] => {
  const drafted = new Map(readQuantities(options).map(({ code, quantity }) => [code, quantity]));
  return product.items
    .filter(({ kind }) => kind === 'option')
    .map((item) => {
      const held = contract.lines.find(({ code }) => code === item.code)?.quantity ?? 0;
      const fixed = fixedQuantity(item, contract.users);
      const wanted = wantedOf(drafted.get(item.code), held, fixed);
      const reason = offReason(
        contract.actions,
        'options',
        wanted === held && held > 0 ? 'reduction' : directionOf(held, wanted),
      );
      return { item, held, wanted, ...(fixed !== undefined && { fixed }), ...(reason && { reason }) };
    });
};

const changed = (choices: readonly OptionChoice[]): readonly OptionChoice[] =>
  choices.filter(({ held, wanted }) => held !== wanted);

/** The draft once an option is to have another quantity; what stays as it is does not stand in it. */
export const withOption = (now: Now, draft: Draft, { code, quantity }: OptionQuantity): Draft => {
  const others = changed(optionChoices(now, draft)).filter(({ item }) => item.code !== code);
  const totals = [...others.map(({ item, wanted }) => ({ code: item.code, quantity: wanted })), { code, quantity }];
  return { options: writeQuantities(changed(optionChoices(now, { options: writeQuantities(totals) })).map(asQuantity)) };
};

const asQuantity = ({ item, wanted }: OptionChoice): OptionQuantity => ({ code: item.code, quantity: wanted });

/** Additions wait for the day of what is removed along with them. */
export const isMixed = (choices: readonly OptionChoice[]): boolean =>
  choices.some(({ held, wanted }) => wanted > held) && choices.some(({ held, wanted }) => wanted < held);

export const judgeOptions = (now: Now, draft: Draft): Judgement => {
  const wanted = changed(optionChoices(now, draft));
  if (wanted.length === 0) return { kind: 'empty' };
  const refused = wanted.find(({ reason }) => reason)?.reason;
  if (refused) return { kind: 'refused', reason: refused };
  return { kind: 'quotable', asked: { kind: 'options', options: wanted.map(asQuantity) } };
};
