import { Injectable } from '@nestjs/common';
import type { Customer } from '../customer/customer.entity';
import { CustomerMatch } from '../customer/customer.match';
import type { PasswordContext } from './password-context';

/** Gathers what others know of a person, for the rules of a password to come. */
@Injectable()
export class PasswordContexts {
  constructor(private readonly match: CustomerMatch) {}

  async of({ id, company, customerNumber }: Customer, person: Pick<PasswordContext, 'name' | 'email'>): Promise<PasswordContext> {
    const { name, email } = person;
    return { company, customerNumber, subdomains: await this.match.subdomainsOf(id), name, email };
  }
}
