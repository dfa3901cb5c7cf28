import { type CardFrameView, type CardProcessor, type Failure, invalid, unavailable, unprocessable } from '@csite/protocol';

export interface SetupOrder {
  readonly setupId: string;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly company: string;
  /** The processor's name for the customer, where it knows the customer already. */
  readonly processorCustomer: string | null;
}

export interface OpenedSetup {
  readonly reference: string;
  readonly processorCustomer: string;
  readonly frame: CardFrameView;
}

/** What csite keeps of a card. */
export interface KeptCard {
  readonly token: string;
  readonly brand: string;
  readonly last4: string;
  /** `YYYY-MM`. */
  readonly expiry: string;
}

export type SetupReading =
  | { readonly state: 'open' }
  | { readonly state: 'failed'; readonly code: string }
  | { readonly state: 'confirmed'; readonly card: KeptCard };

export interface ChargeOrder {
  readonly collectionId: string;
  /** Each try is a charge of its own, known by its number. */
  readonly attempt: number;
  /** Yen, tax included. */
  readonly amount: number;
  readonly processorCustomer: string;
  readonly token: string;
  readonly description: string;
}

/** A refused charge, and the card that it was to be paid by. */
export interface HolderQuestion {
  readonly reference: string;
  readonly token: string;
}

/** `pending`: the processor will say later. */
export type ChargeReading =
  | { readonly state: 'paid'; readonly reference: string }
  | { readonly state: 'pending'; readonly reference: string }
  | { readonly state: 'failed'; readonly reference: string | null; readonly code: string };

/** Whose charges are looked for, where a charge is not known by the processor's name for it. */
export type ChargesSought = Pick<ChargeOrder, 'collectionId' | 'processorCustomer'>;

export type FoundCharge = ChargeReading & { readonly attempt: number };

/** A processor's word that something is worth reading: what it is, is read, so that neither order nor repetition matters. */
export interface ProcessorNotice {
  readonly about: 'setup' | 'charge';
  /** Our own id of it. */
  readonly subjectId: string;
}

/**
 * Keeps cards and charges them. Every order carries a key, so that the same order twice has its effect once.
 * Called outside of transactions only; throws Failure `unavailable` `card.processor-away` when nothing is known of the outcome.
 */
export abstract class PaymentProcessor {
  abstract readonly name: CardProcessor;
  abstract openSetup(order: SetupOrder): Promise<OpenedSetup>;
  abstract readSetup(reference: string): Promise<SetupReading>;
  abstract charge(order: ChargeOrder): Promise<ChargeReading>;
  abstract readCharge(reference: string): Promise<ChargeReading>;
  /** Every charge of a bill, by the number that it was ordered under. */
  abstract chargesOf(sought: ChargesSought): Promise<FoundCharge[]>;
  /**
   * Has the bank ask the holder about a charge that it refused without asking; undefined where it does not want to any more.
   * @throws Failure `unprocessable` `card.declined`
   */
  abstract askHolder(question: HolderQuestion): Promise<CardFrameView | undefined>;
  /** The holder of a refused charge is not asked any more, so that another can be made: what became of it before. */
  abstract closeCharge(reference: string): Promise<ChargeReading>;
  /** Also of a token that is gone already. */
  abstract forgetCard(token: string): Promise<void>;
  /** @throws Failure `invalid` `processor-notice.forged`; undefined for what csite does not follow */
  abstract readNotice(body: string, signature: string): ProcessorNotice | undefined;
}

/** Longest wait for a processor, however often one question asks it: due calls end within their lease. */
export const PROCESSOR_MILLIS = 5_000;

export const processorAway = (): Failure =>
  unavailable(
    'card.processor-away',
    {
      ja: 'カード決済会社に接続できません。しばらくしてからもう一度お試しください。',
      en: 'The card processor does not answer: try again in a moment.',
    },
    { retryAfterSeconds: 30 },
  );

export const declinedCharge = (): Failure =>
  unprocessable('card.declined', {
    ja: 'カード会社で承認されませんでした。別のカードを登録するか、銀行振込をお選びください。',
    en: 'The bank did not approve: register another card, or pay by transfer.',
  });

export const forgedNotice = (): Failure =>
  invalid('processor-notice.forged', {
    ja: '署名が正しくありません。カード決済会社からの通知だけを受け付けます。',
    en: 'The signature is not right: only notices of the card processor are taken.',
  });
