import { type CardProcessor, cardProcessors } from '@csite/protocol';
import { ServiceConfig } from '@csite/service';
import { IsIn, IsOptional, IsUrl, Matches, MinLength, ValidateIf } from 'class-validator';

/** Needed with this processor, and only then; there is no default. */
const With = (processor: CardProcessor): PropertyDecorator =>
  ValidateIf(({ PAYMENT_PROCESSOR }: BillingConfig) => PAYMENT_PROCESSOR === processor);

const url = [{ require_tld: false, require_protocol: true }, { message: 'must be a URL such as http://127.0.0.1:8026' }] as const;

export class BillingConfig extends ServiceConfig {
  /** Who keeps cards and charges them. `none`: cards cannot be registered; `simulator`: the demo's test cards. */
  @IsIn([...cardProcessors], { message: 'must be none, simulator or stripe' })
  readonly PAYMENT_PROCESSOR: CardProcessor = 'none';

  /** Where browsers reach the simulator. */
  @With('simulator')
  @IsUrl(...url)
  readonly CARD_SIMULATOR_URL?: string;

  /** Where we reach it, if not at the address for browsers. */
  @IsOptional()
  @IsUrl(...url)
  readonly CARD_SIMULATOR_API_URL?: string;

  /** What the simulator and we know each other by. */
  @With('simulator')
  @MinLength(32, { message: 'must have at least 32 characters' })
  readonly CARD_SIMULATOR_KEY?: string;

  @With('stripe')
  @Matches(/^(sk|rk)_/, { message: 'must be a secret key of Stripe, which begins with sk_ or rk_' })
  readonly STRIPE_SECRET_KEY?: string;

  @With('stripe')
  @Matches(/^pk_/, { message: 'must be a publishable key of Stripe, which begins with pk_' })
  readonly STRIPE_PUBLISHABLE_KEY?: string;

  /** Of the endpoint `PUBLIC_URL/api/v1/processor-notices` in Stripe's dashboard. */
  @With('stripe')
  @Matches(/^whsec_/, { message: 'must be the signing secret of a webhook endpoint of Stripe, which begins with whsec_' })
  readonly STRIPE_WEBHOOK_SECRET?: string;

  /** Another address of Stripe's API than its own, such as a proxy. */
  @IsOptional()
  @IsUrl(...url)
  readonly STRIPE_API_URL?: string;
}
