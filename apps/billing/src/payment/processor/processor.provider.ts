import type { Provider } from '@nestjs/common';
import { BillingConfig } from '../../billing.config';
import { NoProcessor } from './no.processor';
import { PaymentProcessor } from './payment-processor';
import { SimulatorProcessor } from './simulator.processor';
import { StripeProcessor } from './stripe.processor';

/** Keys that the processor needs are there: the configuration was read with them. */
const processorFor = async (config: BillingConfig): Promise<PaymentProcessor> => {
  const { CARD_SIMULATOR_URL: url = '', CARD_SIMULATOR_KEY: key = '', STRIPE_SECRET_KEY: secretKey = '' } = config;
  const {
    STRIPE_PUBLISHABLE_KEY: publishableKey = '',
    STRIPE_WEBHOOK_SECRET: webhookSecret = '',
    STRIPE_API_URL: apiUrl,
  } = config;
  switch (config.PAYMENT_PROCESSOR) {
    case 'none':
      return new NoProcessor();
    case 'simulator':
      return new SimulatorProcessor({ url, key, apiUrl: config.CARD_SIMULATOR_API_URL });
    case 'stripe':
      return StripeProcessor.load({ secretKey, publishableKey, webhookSecret, apiUrl });
  }
};

export const processorProvider: Provider = {
  provide: PaymentProcessor,
  inject: [BillingConfig],
  useFactory: processorFor,
};
