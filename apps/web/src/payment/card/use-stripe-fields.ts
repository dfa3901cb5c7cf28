import type { Stripe, StripeElements } from '@stripe/stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

export interface StripeKeys {
  readonly publishableKey: string;
  readonly clientSecret: string;
}

interface Mounted {
  readonly stripe: Stripe;
  readonly elements: StripeElements;
}

interface StripeFieldsState {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly mounted: Mounted | undefined;
  readonly failed: boolean;
}

/** Puts Stripe's Payment Element, which is a frame of Stripe's, into `place`. */
export const useStripeFields = ({ publishableKey, clientSecret }: StripeKeys): StripeFieldsState => {
  const { i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState<Mounted>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    let destroy = (): void => undefined;
    const mount = async (): Promise<void> => {
      const stripe = await loadStripe(publishableKey, { locale: i18n.language === 'en' ? 'en' : 'ja' });
      if (!stripe || gone || !place.current) return;
      const elements = stripe.elements({ clientSecret });
      const fields = elements.create('payment');
      fields.mount(place.current);
      destroy = () => fields.destroy();
      setMounted({ stripe, elements });
    };
    mount().catch(() => setFailed(true));
    return () => {
      gone = true;
      // What is typed into fields in another language would be lost; two of them beside each other would be worse.
      destroy();
    };
  }, [publishableKey, clientSecret, i18n.language]);
  return { place, mounted, failed };
};
