import type { FactorView, ProofMethod } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { StoredBackupCode } from './backup-code.entity';
import { Factor } from './factor.entity';
import { factorExists, factorLast, factorsNone, factorsTooMany, factorUnknown } from './factor.failures';
import { type FactorHolder, rowsOf } from './holder';

const mostFactors = 10;
type Lock = LockMode.NONE | LockMode.PESSIMISTIC_WRITE;

/** All factors of one holder with their backup codes, and the rules that need to see them together. */
export class FactorBook {
  constructor(
    readonly holder: FactorHolder,
    private readonly factors: Factor[],
    private codes: StoredBackupCode[],
  ) {}

  /** Held until the transaction ends: of two at once the second sees what the first has used, added or removed. */
  static async hold(em: EntityManager, holder: FactorHolder): Promise<FactorBook> {
    await em.execute(`select from ${holder.kind} where id = ? for no key update`, [holder.id]);
    return FactorBook.read(em, holder, LockMode.PESSIMISTIC_WRITE);
  }

  /** As it is now, for who only looks. */
  static async read(em: EntityManager, holder: FactorHolder, lockMode: Lock = LockMode.NONE): Promise<FactorBook> {
    const options = { lockMode, orderBy: { id: 'asc' } } as const;
    const factors = await em.find(Factor, rowsOf(holder), options);
    return new FactorBook(holder, factors, await em.find(StoredBackupCode, rowsOf(holder), options));
  }

  isEmpty(): boolean {
    return this.factors.length === 0;
  }

  codesLeft(): number {
    return this.codes.filter((code) => !code.isUsed()).length;
  }

  /** What can be shown, in the order in which to offer it. */
  methods(): ProofMethod[] {
    const kinds = new Set<ProofMethod>(this.factors.map(({ kind }) => kind));
    if (this.codesLeft() > 0) kinds.add('backup-code');
    return (['passkey', 'totp', 'backup-code'] as const).filter((method) => kinds.has(method));
  }

  views(): FactorView[] {
    return this.factors.map((factor) => factor.view());
  }

  totps(): readonly Factor[] {
    return this.factors.filter(({ kind }) => kind === 'totp');
  }

  credentialIds(): string[] {
    return this.factors.flatMap(({ credentialId }) => credentialId ?? []);
  }

  passkey(credentialId: string): Factor | undefined {
    return this.factors.find((factor) => factor.credentialId === credentialId);
  }

  /** @throws Failure conflict `factor.too-many`, `factor.exists` */
  add(factor: Factor): void {
    if (this.factors.length >= mostFactors) throw factorsTooMany(mostFactors);
    if (factor.credentialId !== null && this.passkey(factor.credentialId)) throw factorExists();
    this.factors.push(factor);
  }

  /**
   * Backup codes stand in for a factor: with the last one they go. Operators keep one: without, a password alone would set up
   * the next. @throws Failure not-found `factor.unknown`, conflict `factor.last`
   */
  remove(factorId: string): { readonly factor: Factor; readonly codes: readonly StoredBackupCode[] } {
    const index = this.factors.findIndex(({ id }) => id === factorId);
    if (index < 0) throw factorUnknown();
    if (this.holder.kind === 'operator' && this.factors.length === 1) throw factorLast();
    const [factor] = this.factors.splice(index, 1) as [Factor];
    return { factor, codes: this.isEmpty() ? this.codes.splice(0) : [] };
  }

  /** @returns those that are void. @throws Failure conflict `factor.none` */
  renewCodes(codes: StoredBackupCode[]): readonly StoredBackupCode[] {
    if (this.isEmpty()) throw factorsNone();
    const before = this.codes;
    this.codes = codes;
    return before;
  }

  /** Each once. False for any other. */
  useCode(isIt: (hash: string) => boolean, now: Temporal.Instant): boolean {
    const code = this.codes.find((each) => !each.isUsed() && isIt(each.hash));
    code?.use(now);
    return code !== undefined;
  }
}
