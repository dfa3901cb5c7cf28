import type { Role } from '@csite/protocol';
import { aCustomer } from './a-customer';
import type { Customer } from '../customer/customer.entity';
import { Account } from '../account/account.entity';

interface AccountFacts {
  readonly customer?: Customer;
  readonly name?: string;
  readonly email?: string;
  readonly role?: Role;
  readonly passwordHash?: string | null;
  readonly invitedBy?: Account;
}

/** An owner's account, for tests; say only what matters. */
export const anAccount = ({
  customer = aCustomer(),
  name = 'ネオ 太郎',
  email = 'taro@sumple-data.example',
  role = 'owner',
  passwordHash = '$argon2id$',
  invitedBy,
}: AccountFacts = {}): Account =>
  new Account({
    customer,
    name,
    email,
    role,
    passwordHash,
    invitedBy: invitedBy?.id,
    now: Temporal.Instant.from('2025-03-20T09:00:00+09:00'),
  });
