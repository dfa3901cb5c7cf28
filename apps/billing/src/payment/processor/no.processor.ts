import { type Failure, unprocessable } from '@csite/protocol';
import { forgedNotice, PaymentProcessor } from './payment-processor';

/** Where no processor is set up: nothing can be registered, so that there is nothing to charge. */
export class NoProcessor extends PaymentProcessor {
  readonly name = 'none';
  openSetup = (): Promise<never> => Promise.reject(notOffered());
  readSetup = (): Promise<never> => Promise.reject(notOffered());
  charge = (): Promise<never> => Promise.reject(notOffered());
  readCharge = (): Promise<never> => Promise.reject(notOffered());
  chargesOf = (): Promise<never> => Promise.reject(notOffered());
  askHolder = (): Promise<never> => Promise.reject(notOffered());
  closeCharge = (): Promise<never> => Promise.reject(notOffered());
  forgetCard = (): Promise<void> => Promise.resolve();
  readNotice = (): never => {
    throw forgedNotice();
  };
}

const notOffered = (): Failure =>
  unprocessable('card.not-offered', {
    ja: 'ただいまクレジットカードの登録を受け付けておりません。銀行振込でお支払いください。',
    en: 'Cards cannot be registered at present: please pay by bank transfer.',
  });
