import type { FactorProof } from '@csite/protocol';
import { Clock } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../secret/secrets';
import { isBackupCode } from './backup-codes';
import type { Factor } from './factor.entity';
import type { FactorBook } from './factor-book';
import { Passkeys } from './passkeys';
import { totpStep } from './totp';

export type Proof = Omit<FactorProof, 'challenge'>;

/** Looks at what somebody shows, and uses it up. In the transaction that holds their book. */
@Injectable()
export class Prover {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly passkeys: Passkeys,
  ) {}

  /** @param nonce what a passkey had to sign. */
  isGood(book: FactorBook, { method, code = '', passkey }: Proof, nonce: string): Promise<boolean> {
    if (method === 'totp') return this.isGoodTotp(book.totps(), code);
    if (method === 'backup-code') return Promise.resolve(this.isGoodBackupCode(book, code));
    return passkey ? this.isGoodPasskey(book.passkey(passkey.credentialId), passkey, nonce) : Promise.resolve(false);
  }

  /** @param alone the passkey is the only step, so that the device must have made sure who holds it. */
  async isGoodPasskey(
    factor: Factor | undefined,
    shown: NonNullable<Proof['passkey']>,
    nonce: string,
    alone = false,
  ): Promise<boolean> {
    const count = await this.passkeys.count(shown, factor?.publicKey ?? undefined, { nonce, verified: alone });
    return count !== undefined && factor !== undefined && factor.useCount(count, this.clock.now());
  }

  private async isGoodTotp(factors: readonly Factor[], code: string): Promise<boolean> {
    for (const factor of factors) {
      const secret = this.secrets.factors.open(factor.sealedSecret ?? '', factor.id);
      const step = await totpStep(secret, code, Temporal.Now.instant());
      if (step !== undefined) return factor.useStep(step, this.clock.now());
    }
    return false;
  }

  private isGoodBackupCode(book: FactorBook, code: string): boolean {
    return book.useCode((hash) => isBackupCode(this.secrets, hash, book.holder.id, code), this.clock.now());
  }
}
