import { type Call, Outbox } from '@csite/messaging';
import {
  AlreadyRegistered,
  type Failure,
  notFound,
  type SetSignUpAccountRequest,
  SignUpLink,
  type SignUpMailView,
} from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { newId, normalizeMailAddress, toRfc3339 } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import { IdentityConfig } from '../identity.config';
import { Limits } from '../limit/limits';
import { MailLimits } from '../limit/mail.limits';
import { Link } from '../link/link.entity';
import { LinkService } from '../link/link.service';
import { PasswordContexts } from '../password/password-contexts';
import { PasswordHasher } from '../password/password-hasher';
import { assertGoodPassword } from '../password/password-policy';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import { SignUp } from './sign-up.entity';

@Injectable()
export class SetSignUpAccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly limits: Limits,
    private readonly mails: MailLimits,
    private readonly contexts: PasswordContexts,
    private readonly links: LinkService,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async set(request: SetSignUpAccountRequest, call: Call): Promise<SignUpMailView> {
    const { name, email, password } = request;
    const customer = await this.open(request.signUpId);
    assertGoodPassword(password, await this.contexts.of(customer, { name, email }));
    const doors = this.mails.to(email);
    return this.limits.guard(
      'sign-up.too-many-mails',
      doors,
      () => false,
      async () => {
        const passwordHash = await this.hasher.hash(password);
        const once = blurredCall(this.secrets, call, [request.signUpId, name, email, password]);
        return this.database.command(once, (em) => this.prepare(em, request, passwordHash));
      },
    );
  }

  private open(signUpId: string): Promise<Customer> {
    return this.database.transaction(async (em) => {
      const signUp = await this.load(em, signUpId);
      return em.findOneOrFail(Customer, signUp.customerId);
    });
  }

  private async load(em: EntityManager, signUpId: string, lockMode?: LockMode.PESSIMISTIC_WRITE): Promise<SignUp> {
    const signUp = await em.findOne(SignUp, signUpId, { lockMode });
    if (!signUp) throw signUpUnknown(signUpId);
    signUp.assertOpen(this.clock.now());
    return signUp;
  }

  /** The same steps whether the address has an account or not: only which mail goes out differs. */
  private async prepare(em: EntityManager, account: SetSignUpAccountRequest, passwordHash: string): Promise<SignUpMailView> {
    const now = this.clock.now();
    const signUp = await this.load(em, account.signUpId, LockMode.PESSIMISTIC_WRITE);
    const earlier = signUp.linkId === null ? null : await em.findOne(Link, signUp.linkId);
    earlier?.void(now);
    const customer = await em.findOneOrFail(Customer, signUp.customerId);
    const holder = await em.findOne(Account, { customerId: customer.id, login: normalizeMailAddress(account.email) });
    const { name, email } = account;
    const subject = { id: signUp.id, name };
    this.audit.record(em, { act: 'sign-up.requested', customerId: customer.id, subject, after: { email } });
    const expiresAt = now.add({ hours: this.config.SIGN_UP_HOURS });
    const link = this.links.newLink({ purpose: 'sign-up', subjectId: signUp.id, expiresAt });
    em.persist(link);
    const mail = { mailId: newId(), occurredAt: now };
    const to = { name, address: email };
    const { company } = customer;
    if (holder && !holder.isInvited()) {
      link.void(now);
      signUp.prepareNothing(link);
      this.outbox.send(em, AlreadyRegistered, { ...mail, data: { to, company } });
    } else {
      signUp.prepare({ name, email, passwordHash }, link);
      const data = { to, company, expiresAt: toRfc3339(expiresAt) };
      this.outbox.send(em, SignUpLink, { ...mail, linkId: this.links.noted(link), data });
    }
    return { email, expiresAt: toRfc3339(expiresAt) };
  }
}

const signUpUnknown = (signUpId: string): Failure =>
  notFound('sign-up.unknown', {
    ja: `お申し込み「${signUpId}」は見つかりません。はじめからやり直してください。`,
    en: `There is no sign-up "${signUpId}". Start again from the beginning.`,
  });
