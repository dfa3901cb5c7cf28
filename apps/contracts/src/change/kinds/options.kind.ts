import type { AskedOf, Bilingual, ContractStateView, OptionQuantity } from '@csite/protocol';
import type { Item } from '../../catalogue/item.value';
import type { ChangeKind } from '../change-kind';
import { optionsActions } from './options.actions';
import { refusedAt } from './refused';
import type { Situation } from '../situation';

const refused = refusedAt('options', 'options');

/** サービス/オプション: several at once, each by its new total. */
export const optionsKind: ChangeKind<AskedOf<'options'>> = {
  name: 'options',

  check({ options }, situation) {
    refuseTwice(options);
    for (const option of options) refuseUnsold(option, situation);
    if (isUnchanged({ kind: 'options', options }, situation)) throw unchanged();
  },

  change(state, { options }, product) {
    const users = product.usersOf(state.lines);
    // Users may have changed since the quote: what follows them still does.
    const total = ({ code, quantity }: OptionQuantity): number =>
      quantity > 0 && product.item(code).followsUsers() ? users : quantity;
    const lines = options.reduce((held, option) => held.with(option.code, total(option)), state.lines);
    return { ...state, lines };
  },

  actions: optionsActions,

  summary(before, after) {
    const changed = optionChanges(before, after);
    return { ja: changed.map(({ ja }) => ja).join('、'), en: changed.map(({ en }) => en).join(', ') };
  },
};

const isUnchanged = (asked: AskedOf<'options'>, { contract, product }: Situation): boolean =>
  optionsKind.change(contract, asked, product).lines.equals(contract.lines);

const unchanged = (): Error =>
  refused('unchanged', {
    ja: '現在のご契約と同じ内容です。追加または解約するオプションを選択してください。',
    en: 'This is what the contract holds already. Choose options to add or to remove.',
  });

const refuseTwice = (options: readonly OptionQuantity[]): void => {
  const codes = options.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice === undefined) return;
  throw refused('twice', {
    ja: `オプション「${twice}」が2回指定されています。1つにしてください。`,
    en: `Option "${twice}" is named twice. Name it once.`,
  });
};

const refuseUnsold = ({ code, quantity }: OptionQuantity, { product, contract }: Situation): void => {
  const item = product.find(code);
  if (item?.kind !== 'option')
    throw refused('unknown', {
      ja: `「${code}」は${product.name.ja}のオプションではありません。カタログから選択してください。`,
      en: `"${code}" is no option of ${product.name.en}. Choose one from the catalogue.`,
    });
  const allowed = allowedQuantities(item, product.usersOf(contract.lines));
  if (quantity === 0 || allowed === undefined || allowed === quantity) return;
  throw refused('quantity', {
    ja: `${item.name.ja}の数量は${allowed}、解約する場合は0を指定してください。`,
    en: `The quantity of ${item.name.en} is ${allowed}, or 0 to remove it.`,
  });
};

/** The one quantity that is sold; undefined when any is. */
const allowedQuantities = (item: Item, users: number): number | undefined =>
  item.quantityRule === 'one' ? 1 : item.followsUsers() ? users : undefined;

const optionChanges = (before: ContractStateView, after: ContractStateView): Bilingual[] => {
  const lines = new Map(
    [...before.lines, ...after.lines].filter(({ kind }) => kind === 'option').map((line) => [line.code, line]),
  );
  const quantity = (state: ContractStateView, code: string): number =>
    state.lines.find((line) => line.code === code)?.quantity ?? 0;
  return [...lines.values()]
    .map(({ code, name }) => ({ name, was: quantity(before, code), will: quantity(after, code) }))
    .filter(({ was, will }) => was !== will)
    .map(({ name, was, will }) => changeWords(name, was, will));
};

const changeWords = (name: Bilingual, was: number, will: number): Bilingual => {
  if (was === 0) return { ja: `${name.ja}を追加`, en: `add ${name.en}` };
  if (will === 0) return { ja: `${name.ja}を解約`, en: `remove ${name.en}` };
  return { ja: `${name.ja} ${was} → ${will}`, en: `${name.en} ${was} → ${will}` };
};
