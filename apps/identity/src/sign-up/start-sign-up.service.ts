import type { Call } from '@csite/messaging';
import { type Failure, type SignUpView, type StartSignUpRequest, unprocessable } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { normalizeCustomerNumber, normalizeSubdomain } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { clientKey } from '../limit/client-key';
import { Customer } from '../customer/customer.entity';
import { CustomerMatch } from '../customer/customer.match';
import { IdentityConfig } from '../identity.config';
import { Limits } from '../limit/limits';
import { SignUp } from './sign-up.entity';
import { SignUpLimits } from './sign-up.limits';

@Injectable()
export class StartSignUpService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly limits: Limits,
    private readonly doors: SignUpLimits,
    private readonly match: CustomerMatch,
    private readonly audit: Audit,
  ) {}

  start(request: StartSignUpRequest, call: Call): Promise<SignUpView> {
    const subdomain = normalizeSubdomain(request.subdomain);
    const number = normalizeCustomerNumber(request.customerNumber);
    const doors = this.doors.toStart(clientKey(call.clientAddress), subdomain);
    const isWrong = (failure: Failure): boolean => failure.code === noMatchCode;
    return this.limits.guard('sign-up.too-many-tries', doors, isWrong, () => this.begin(subdomain, number, call));
  }

  private async begin(subdomain: string, number: string, call: Call): Promise<SignUpView> {
    const found = await this.match.bySubdomainAndNumber(subdomain, number);
    if (!found) throw noMatch();
    return this.database.command(call, async (em) => {
      const customer = await em.findOneOrFail(Customer, found.customerId);
      customer.assertDirect('sign-up.partner-contract');
      const signUp = new SignUp(customer, subdomain, this.clock.now().add({ hours: this.config.SIGN_UP_HOURS }));
      em.persist(signUp);
      this.audit.record(em, { act: 'sign-up.started', customerId: customer.id, subject: { id: signUp.id } });
      return { signUpId: signUp.id, products: found.products };
    });
  }
}

const noMatchCode = 'sign-up.no-match';

/** One answer for every mismatch, and without the values: it must not tell which of the two was right. */
const noMatch = (): Failure =>
  unprocessable(noMatchCode, {
    ja: 'サブドメインまたはお客様番号が正しくありません。請求書または開通のご案内に記載の、Aからはじまるお客様番号とご利用のURLをご確認ください。',
    en: 'Subdomain or customer number is not right. See the customer number (beginning with A) and the URL on your invoice or opening notice.',
  });
