import { Id, Instant, Int, ListOf, OneOf, Optional, Text } from '../../fields/fields';

/** What a person can show beside the password: a code of their app, or a key of their device. */
export const factorKinds = ['totp', 'passkey'] as const;
export type FactorKind = (typeof factorKinds)[number];

export class FactorView {
  @Id() factorId!: string;
  @OneOf(factorKinds) kind!: FactorKind;
  /** As its owner calls it. */
  @Text({ max: 60 }) name!: string;
  @Instant() createdAt!: string;
  /** Absent until it was used. */
  @Optional() @Instant() lastUsedAt?: string;
}

export class FactorsView {
  @ListOf(() => FactorView) items!: FactorView[];
  /** Backup codes that still work. */
  @Int() backupCodesLeft!: number;
}

/** A factor that was added; with the first of an account come its backup codes. */
export class AddedFactorView extends FactorView {
  /** Shown this once; a repeated request does not bring them again. */
  @Optional() @ListOf(() => BackupCode) backupCodes?: BackupCode[];
}

/** Logs in once, in place of a factor that was lost. */
export class BackupCode {
  @Text({ max: 20 }) code!: string;
}

export class BackupCodesView {
  @ListOf(() => BackupCode) items!: BackupCode[];
}
