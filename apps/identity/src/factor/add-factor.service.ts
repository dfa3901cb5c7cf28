import type { Call } from '@csite/messaging';
import type {
  AddedFactorView,
  AddPasskeyRequest,
  AddTotpRequest,
  BackupCode,
  FactorView,
  PasskeyCreationView,
  TotpChallengeView,
} from '@csite/protocol';
import { Database } from '@csite/service';
import { newId } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import { type Challenge, challengeExpired, Challenges } from './challenges';
import { Factor, type PasskeyCredential, type TotpSecret } from './factor.entity';
import { factorCodeWrong, factorPasskeyRejected } from './factor.failures';
import { FactorBook } from './factor-book';
import { FactorChange } from './factor-change';
import { holderOf } from './holder';
import { Passkeys } from './passkeys';
import { newTotpSecret, totpStep, totpUri } from './totp';

interface Addition {
  readonly name: string;
  readonly made: TotpSecret | PasskeyCredential;
  readonly challenge: Challenge<'totp'> | Challenge<'passkey'>;
  /** What was sent, for telling a repeat. */
  readonly words: readonly string[];
}

/** Code apps and passkeys come to whoever they are to be of in two steps, the second of which shows that they work. */
@Injectable()
export class AddFactorService {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly change: FactorChange,
  ) {}

  async challengeTotp({ person: { sessionId, email } }: Call): Promise<TotpChallengeView> {
    const secret = await newTotpSecret();
    const { challenge, expiresAt } = this.challenges.issue('totp', { sessionId, secret });
    return { challenge, expiresAt, secret, uri: await totpUri(secret, email) };
  }

  async addTotp(request: AddTotpRequest, call: Call): Promise<AddedFactorView> {
    const challenge = this.own(this.challenges.read('totp', request.challenge), call);
    const step = await totpStep(challenge.secret, request.code, Temporal.Now.instant());
    if (step === undefined) throw factorCodeWrong();
    const id = newId();
    const made = { kind: 'totp' as const, id, sealedSecret: this.secrets.factors.seal(challenge.secret, id), step };
    return this.add({ name: request.name, made, challenge, words: [request.challenge, request.name, request.code] }, call);
  }

  async challengePasskey({ person }: Call): Promise<PasskeyCreationView> {
    const { sessionId, email } = person;
    const holder = holderOf(person);
    const book = await this.database.transaction((em) => FactorBook.read(em, holder));
    const { nonce, ...issued } = this.challenges.issue('passkey', { sessionId });
    return { ...issued, publicKey: this.passkeys.creation(nonce, holder.id, email, book.credentialIds()) };
  }

  async addPasskey(request: AddPasskeyRequest, call: Call): Promise<AddedFactorView> {
    const challenge = this.own(this.challenges.read('passkey', request.challenge), call);
    const made = await this.passkeys.register(request.passkey, challenge.nonce);
    if (!made) throw factorPasskeyRejected();
    const words = [request.challenge, request.name, request.passkey.attestationObject];
    return this.add({ name: request.name, made, challenge, words }, call);
  }

  /** Begun in this session, and no other. */
  private own<C extends { readonly sessionId: string }>(challenge: C, { person }: Call): C {
    if (challenge.sessionId !== person.sessionId) throw challengeExpired();
    return challenge;
  }

  private async add({ name, made, challenge, words }: Addition, call: Call): Promise<AddedFactorView> {
    let backupCodes: BackupCode[] | undefined;
    const once = blurredCall(this.secrets, call, words);
    const view = await this.change.ofOwn<FactorView>(
      call,
      async (em, book) => {
        await this.challenges.spend(em, challenge);
        const factor = new Factor({ holder: book.holder, name, now: this.change.now() }, made);
        book.add(factor);
        em.persist(factor);
        if (book.codesLeft() === 0) backupCodes = this.change.giveCodes(em, book);
        await this.change.tell(em, call, { act: 'factor.added', event: 'factor-added', subject: factor });
        return factor.view();
      },
      once,
    );
    return { ...view, ...(backupCodes && { backupCodes }) };
  }
}
