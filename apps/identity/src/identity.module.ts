import { ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller';
import { AccountSchema } from './account/account.entity';
import { AccountReader } from './account/account.reader';
import { CustomerConsumer } from './customer/customer.consumer';
import { CustomerSchema } from './customer/customer.entity';
import { CustomerMatch } from './customer/customer.match';
import { IdentityConfig } from './identity.config';
import { KeyPublisher } from './key/key.publisher';
import { SigningKeySchema } from './key/signing-key.entity';
import { SigningKeys } from './key/signing-keys';
import { Limits } from './limit/limits';
import { TriesSchema } from './limit/tries.entity';
import { LinkController } from './link/link.controller';
import { LinkSchema } from './link/link.entity';
import { LinkService } from './link/link.service';
import { PasswordHasher } from './password/password-hasher';
import { Secrets } from './secret/secrets';
import { CandidateReader } from './session/candidate.reader';
import { CreateSessionService } from './session/create-session.service';
import { EndSessionService } from './session/end-session.service';
import { LogInLimits } from './session/log-in.limits';
import { RefreshSessionService } from './session/refresh-session.service';
import { RefreshTokens } from './session/refresh-tokens';
import { Revocations } from './session/revocations';
import { SessionController } from './session/session.controller';
import { SessionSchema } from './session/session.entity';
import { SessionIssuer } from './session/session.issuer';
import { ConfirmSignUpService } from './sign-up/confirm-sign-up.service';
import { SetSignUpAccountService } from './sign-up/set-sign-up-account.service';
import { SignUpController } from './sign-up/sign-up.controller';
import { SignUpSchema } from './sign-up/sign-up.entity';
import { SignUpLimits } from './sign-up/sign-up.limits';
import { StartSignUpService } from './sign-up/start-sign-up.service';
import { Sweeper } from './sweeper';

const entities = [CustomerSchema, AccountSchema, SignUpSchema, LinkSchema, SessionSchema, SigningKeySchema, TriesSchema];

/** Who may come in: sign-ups, accounts, sessions, and the keys that vouch for them. */
@Module({
  imports: [ServiceModule.for({ name: 'identity', entities, config: IdentityConfig })],
  controllers: [CustomerConsumer, SignUpController, LinkController, SessionController, AccountController],
  providers: [
    Secrets,
    PasswordHasher,
    Limits,
    Sweeper,
    SigningKeys,
    KeyPublisher,
    CustomerMatch,
    AccountReader,
    LinkService,
    SignUpLimits,
    StartSignUpService,
    SetSignUpAccountService,
    ConfirmSignUpService,
    LogInLimits,
    CandidateReader,
    CreateSessionService,
    RefreshSessionService,
    EndSessionService,
    SessionIssuer,
    RefreshTokens,
    Revocations,
  ],
})
export class IdentityModule {}
