import { ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller';
import { AccountSchema } from './account/account.entity';
import { AccountReader } from './account/account.reader';
import { AccountFacts } from './account/account.facts';
import { ManageAccountService } from './account/manage-account.service';
import { ConfirmationController } from './confirmation/confirmation.controller';
import { ConfirmationLimit } from './confirmation/confirmation.limit';
import { ConfirmSessionService } from './confirmation/confirm-session.service';
import { CustomerConsumer } from './customer/customer.consumer';
import { CustomerSchema } from './customer/customer.entity';
import { CustomerMatch } from './customer/customer.match';
import { AddFactorService } from './factor/add-factor.service';
import { BackupCodeSchema } from './factor/backup-code.entity';
import { Challenges } from './factor/challenges';
import { Enrolment } from './factor/enrolment';
import { FactorController } from './factor/factor.controller';
import { FactorSchema } from './factor/factor.entity';
import { FactorChange } from './factor/factor-change';
import { FactorLogInService } from './factor/factor-log-in.service';
import { ManageFactorService } from './factor/manage-factor.service';
import { Passkeys } from './factor/passkeys';
import { Prover } from './factor/prover';
import { SecondStep } from './factor/second-step';
import { DecideFreezeService } from './freeze/decide-freeze.service';
import { FreezeAccountService } from './freeze/freeze-account.service';
import { FreezeController } from './freeze/freeze.controller';
import { FreezeMailer } from './freeze/freeze.mailer';
import { IdentityConfig } from './identity.config';
import { ConfirmInvitationService } from './invitation/confirm-invitation.service';
import { InvitationController } from './invitation/invitation.controller';
import { InviteAccountService } from './invitation/invite-account.service';
import { KeyPublisher } from './key/key.publisher';
import { SigningKeySchema } from './key/signing-key.entity';
import { SigningKeys } from './key/signing-keys';
import { Limits } from './limit/limits';
import { MailLimits } from './limit/mail.limits';
import { TriesSchema } from './limit/tries.entity';
import { LinkController } from './link/link.controller';
import { LinkSchema } from './link/link.entity';
import { LinkService } from './link/link.service';
import { LinkTries } from './link/link-tries';
import { LinkedAccounts } from './link/linked-accounts';
import { SecurityNotices } from './notice/security-notices';
import { ChangePasswordService } from './password/change-password.service';
import { CurrentPassword } from './password/current-password';
import { PasswordContexts } from './password/password-contexts';
import { PasswordController } from './password/password.controller';
import { PasswordHasher } from './password/password-hasher';
import { Reseal } from './secret/reseal';
import { Secrets } from './secret/secrets';
import { CreateOperatorService } from './operator/create-operator.service';
import { OperatorAccountController } from './operator/operator-account.controller';
import { OperatorAccountReader } from './operator/operator-account.reader';
import { OperatorAccountService } from './operator/operator-account.service';
import { OperatorController } from './operator/operator.controller';
import { OperatorSchema } from './operator/operator.entity';
import { OperatorReader } from './operator/operator.reader';
import { OperatorSessionController } from './operator/operator-session.controller';
import { OperatorSecondStepService } from './operator/operator-second-step.service';
import { OperatorSessionAnswer } from './operator/operator-session.answer';
import { OperatorSessionService } from './operator/operator-session.service';
import { ResetOperatorFactorsService } from './operator/reset-operator-factors.service';
import { ConfirmResetService } from './reset/confirm-reset.service';
import { PasswordResetSchema } from './reset/password-reset.entity';
import { RequestResetService } from './reset/request-reset.service';
import { ResetController } from './reset/reset.controller';
import { ResetLimits } from './reset/reset.limits';
import { ResetMailer } from './reset/reset.mailer';
import { AccountSessionAnswer } from './session/account-holder';
import { AccountSessions } from './session/account-sessions';
import { AccountSessionService } from './session/account-session.service';
import { CandidateReader } from './session/candidate.reader';
import { EndSessionService } from './session/end-session.service';
import { LogIn } from './session/log-in';
import { LogInLimits } from './session/log-in.limits';
import { LogInTrail } from './session/log-in.trail';
import { NewDevices } from './session/new-devices';
import { OwnSessionController } from './session/own-session.controller';
import { OwnSessionsService } from './session/own-sessions.service';
import { RefreshTokens } from './session/refresh-tokens';
import { Revocations } from './session/revocations';
import { SessionController } from './session/session.controller';
import { SessionSchema } from './session/session.entity';
import { SessionIssuer } from './session/session.issuer';
import { SessionRenewal } from './session/session.renewal';
import { ConfirmSignUpService } from './sign-up/confirm-sign-up.service';
import { SetSignUpAccountService } from './sign-up/set-sign-up-account.service';
import { SignUpController } from './sign-up/sign-up.controller';
import { SignUpSchema } from './sign-up/sign-up.entity';
import { SignUpLimits } from './sign-up/sign-up.limits';
import { StartSignUpService } from './sign-up/start-sign-up.service';
import { Sweeper } from './sweeper';

const entities = [
  CustomerSchema,
  AccountSchema,
  OperatorSchema,
  SignUpSchema,
  LinkSchema,
  PasswordResetSchema,
  SessionSchema,
  SigningKeySchema,
  TriesSchema,
  FactorSchema,
  BackupCodeSchema,
];

/** Who may come in: sign-ups, accounts, operators, sessions, and the keys that vouch for them. */
@Module({
  imports: [ServiceModule.for({ name: 'identity', entities, config: IdentityConfig })],
  controllers: [
    CustomerConsumer,
    SignUpController,
    LinkController,
    SessionController,
    ConfirmationController,
    FactorController,
    AccountController,
    InvitationController,
    PasswordController,
    ResetController,
    FreezeController,
    OwnSessionController,
    OperatorController,
    OperatorSessionController,
    OperatorAccountController,
  ],
  providers: [
    Secrets,
    Reseal,
    PasswordHasher,
    PasswordContexts,
    CurrentPassword,
    ChangePasswordService,
    ResetLimits,
    RequestResetService,
    ResetMailer,
    ConfirmResetService,
    FreezeMailer,
    FreezeAccountService,
    DecideFreezeService,
    SecurityNotices,
    Limits,
    MailLimits,
    Sweeper,
    SigningKeys,
    KeyPublisher,
    CustomerMatch,
    AccountReader,
    AccountFacts,
    ManageAccountService,
    LinkService,
    LinkTries,
    LinkedAccounts,
    InviteAccountService,
    ConfirmInvitationService,
    SignUpLimits,
    StartSignUpService,
    SetSignUpAccountService,
    ConfirmSignUpService,
    LogIn,
    LogInLimits,
    LogInTrail,
    NewDevices,
    CandidateReader,
    AccountSessions,
    AccountSessionService,
    SessionRenewal,
    EndSessionService,
    OwnSessionsService,
    OperatorReader,
    CreateOperatorService,
    OperatorSessionAnswer,
    OperatorSessionService,
    OperatorSecondStepService,
    ResetOperatorFactorsService,
    OperatorAccountReader,
    OperatorAccountService,
    SessionIssuer,
    ConfirmationLimit,
    ConfirmSessionService,
    AccountSessionAnswer,
    Challenges,
    Passkeys,
    Prover,
    SecondStep,
    Enrolment,
    FactorChange,
    AddFactorService,
    ManageFactorService,
    FactorLogInService,
    RefreshTokens,
    Revocations,
  ],
})
export class IdentityModule {}
