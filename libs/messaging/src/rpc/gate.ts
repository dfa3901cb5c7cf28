import { type AccountCaller, type Caller, type Failure, forbidden, type Role, roleNames, unauthenticated } from '@csite/protocol';
import type { Access, PersonalAccess } from '../access/access';
import { assertRecentlyConfirmed } from '../access/confirmation';
import { asAccount, asOperator, sessionRequired } from './caller-kind';
import type { CallerVerifier } from './caller-verifier';

/** Decides who a request comes from and whether they may. */
export class Gate {
  /** @param now the clock by which a confirmation grows old. */
  constructor(
    private readonly verifier: CallerVerifier,
    private readonly now: () => Temporal.Instant = () => Temporal.Now.instant(),
  ) {}

  /** The caller, where there is one; throws the failure to answer with where nobody may pass. */
  async pass(access: Access, token: string | undefined): Promise<Caller | undefined> {
    if (access.kind === 'internal') return undefined;
    if (access.kind === 'everyone') return token ? this.verifier.verify(token).catch(() => undefined) : undefined;
    if (!token) throw sessionRequired();
    const caller = await this.verifier.verify(token);
    const admitted = admit(access, caller);
    if (access.recentlyConfirmed) assertRecentlyConfirmed(admitted, this.now());
    return admitted;
  }
}

const admit = (access: PersonalAccess, caller: Caller): Caller => {
  if (access.kind === 'persons') return caller;
  return access.kind === 'operators' ? asOperator(caller) : withRole(access.roles, asAccount(caller));
};

const withRole = (roles: readonly Role[], caller: AccountCaller): AccountCaller => {
  if (roles.length > 0 && !roles.includes(caller.role)) throw roleInsufficient(caller.role);
  return caller;
};

/** For services that decide by more than the token says, too. */
export const roleInsufficient = (role: Role): Failure =>
  forbidden('role.insufficient', {
    ja: `この操作は、現在の権限「${roleNames[role].ja}」では行えません。貴社の所有者にご相談ください。`,
    en: `The role "${roleNames[role].en}" may not do this. Ask an owner of your company.`,
  });

/** For tokens that are no tokens: verifiers use it too. */
export const sessionInvalid = (): Failure =>
  unauthenticated('session.invalid', { ja: 'もう一度ログインしてください。', en: 'Log in again.' });
