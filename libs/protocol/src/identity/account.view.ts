import { Email, Id, OneOf, Text } from '../fields/fields';
import { roles, type Role } from '../wire/caller';

/** A person's login to csite, with the customer whose contract it sees. */
export class AccountView {
  @Id() accountId!: string;
  @Text() name!: string;
  @Email() email!: string;
  @OneOf(roles) role!: Role;
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Text() company!: string;
}
