import { accounts, type Call, everyone, Handles, persons, recentlyConfirmed } from '@csite/messaging';
import {
  type AddedFactorView,
  AddPasskey,
  type AddPasskeyRequest,
  AddTotp,
  type AddTotpRequest,
  type BackupCodesView,
  ChallengePasskey,
  ChallengePasskeyLogIn,
  ChallengeTotp,
  CreatePasskeySession,
  type CreatePasskeySessionRequest,
  type FactorProof,
  type FactorsView,
  type GetAccountRequest,
  ListFactors,
  type Nothing,
  type PasskeyCreationView,
  type PasskeyRequestView,
  PassSecondFactor,
  RemoveFactor,
  type RemoveFactorRequest,
  RenewBackupCodes,
  ResetFactors,
  type SessionView,
  type TotpChallengeView,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { AddFactorService } from './add-factor.service';
import { FactorLogInService } from './factor-log-in.service';
import { ManageFactorService } from './manage-factor.service';

@Controller()
export class FactorController {
  constructor(
    private readonly logIn: FactorLogInService,
    private readonly additions: AddFactorService,
    private readonly management: ManageFactorService,
  ) {}

  @Handles(PassSecondFactor, everyone)
  pass(request: FactorProof, call: Call): Promise<SessionView> {
    return this.logIn.pass(request, call);
  }

  @Handles(ChallengePasskeyLogIn, everyone)
  challengeLogIn(): PasskeyRequestView {
    return this.logIn.challenge();
  }

  @Handles(CreatePasskeySession, everyone)
  createByPasskey(request: CreatePasskeySessionRequest, call: Call): Promise<SessionView> {
    return this.logIn.byPasskey(request, call);
  }

  @Handles(ListFactors, persons())
  list(_request: Nothing, call: Call): Promise<FactorsView> {
    return this.management.list(call);
  }

  @Handles(ChallengeTotp, recentlyConfirmed(persons()))
  challengeTotp(_request: Nothing, call: Call): Promise<TotpChallengeView> {
    return this.additions.challengeTotp(call);
  }

  @Handles(AddTotp, recentlyConfirmed(persons()))
  addTotp(request: AddTotpRequest, call: Call): Promise<AddedFactorView> {
    return this.additions.addTotp(request, call);
  }

  @Handles(ChallengePasskey, recentlyConfirmed(persons()))
  challengePasskey(_request: Nothing, call: Call): Promise<PasskeyCreationView> {
    return this.additions.challengePasskey(call);
  }

  @Handles(AddPasskey, recentlyConfirmed(persons()))
  addPasskey(request: AddPasskeyRequest, call: Call): Promise<AddedFactorView> {
    return this.additions.addPasskey(request, call);
  }

  @Handles(RemoveFactor, recentlyConfirmed(persons()))
  remove(request: RemoveFactorRequest, call: Call): Promise<Nothing> {
    return this.management.remove(request, call);
  }

  @Handles(RenewBackupCodes, recentlyConfirmed(persons()))
  renewCodes(_request: Nothing, call: Call): Promise<BackupCodesView> {
    return this.management.renewCodes(call);
  }

  @Handles(ResetFactors, recentlyConfirmed(accounts('owner')))
  reset(request: GetAccountRequest, call: Call): Promise<Nothing> {
    return this.management.reset(request, call);
  }
}
