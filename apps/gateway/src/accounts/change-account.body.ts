import { Id, OneOf, roles, type Role } from '@csite/protocol';

/** What of an account can be changed; the version comes with If-Match. */
export class ChangeAccountBody {
  @Id() accountId!: string;
  @OneOf(roles) role!: Role;
}
