import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { type PaymentMethod, paymentMethods } from '../billing/billing-terms';
import { Int, ListOf, OneOf, Text } from '../fields/fields';
import { type ApplicationKind, applicationKinds } from './application-terms';
import { type ContractType, contractTypes } from './contract-terms';

/** One option and its new total; 0 removes it. */
export class OptionQuantity {
  @Text({ max: 40 }) code!: string;
  @Int({ max: 1_000_000 }) quantity!: number;
}

interface OfAKind {
  readonly kind?: unknown;
}

/** Another kind has it not; an unknown kind is wrong by itself. */
const belongsTo = (kind: ApplicationKind, { object }: ValidationArguments): boolean => {
  const asked = (object as OfAKind).kind;
  return asked === kind || !applicationKinds.some((known) => known === asked);
};

/** Required of this kind, refused in every other: what is not asked for has no effect that anyone could see. */
const Only =
  (kind: ApplicationKind): PropertyDecorator =>
  (target, key) => {
    ValidateIf((asked: OfAKind, value: unknown) => asked.kind === kind || value !== undefined)(target, key);
    ValidateBy(
      { name: 'onlyOfKind', validator: { validate: (_, args) => args !== undefined && belongsTo(kind, args) } },
      { context: { ja: `申込種別「${kind}」でのみ指定できます。`, en: `Only goes with the kind ${kind}.` } },
    )(target, key);
  };

/** What a customer asks for: the fields of its kind, and no others. */
export class AskedChange {
  @OneOf(applicationKinds) kind!: ApplicationKind;
  /** `users`: the new total, not a difference. */
  @Only('users') @Int({ min: 1, max: 1_000_000 }) users?: number;
  /** `options`: new totals of those named; the rest stay. */
  @Only('options') @ListOf(() => OptionQuantity, { max: 50 }) options?: OptionQuantity[];
  /** `plan`: product code of the new plan. */
  @Only('plan') @Text({ max: 40 }) code?: string;
  /** `disk`: the new total of add-on units. */
  @Only('disk') @Int({ max: 1_000_000 }) units?: number;
  /** `terms`: ご契約種別 and お支払い方法, together. */
  @Only('terms') @OneOf(contractTypes) contractType?: ContractType;
  @Only('terms') @OneOf(paymentMethods) paymentMethod?: PaymentMethod;
  /** `legal-name`: the company's new name and its reading. */
  @Only('legal-name') @Text() company?: string;
  @Only('legal-name') @Text() companyKana?: string;
}

/** The same, once it is known to be valid. */
export type Asked =
  | { readonly kind: 'users'; readonly users: number }
  | { readonly kind: 'options'; readonly options: readonly OptionQuantity[] }
  | { readonly kind: 'plan'; readonly code: string }
  | { readonly kind: 'disk'; readonly units: number }
  | { readonly kind: 'terms'; readonly contractType: ContractType; readonly paymentMethod: PaymentMethod }
  | { readonly kind: 'legal-name'; readonly company: string; readonly companyKana: string };

export type AskedOf<K extends ApplicationKind> = Extract<Asked, { readonly kind: K }>;
