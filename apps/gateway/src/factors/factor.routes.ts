import {
  AddedFactorView,
  AddPasskey,
  AddTotp,
  BackupCodesView,
  ChallengePasskey,
  ChallengeTotp,
  FactorsView,
  ListFactors,
  PasskeyCreationView,
  RemoveFactor,
  RenewBackupCodes,
  TotpChallengeView,
} from '@csite/protocol';
import { Delete, Get, Injectable, Post } from '@nestjs/common';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

/** What everybody does with their own factors, whichever kind of caller they are. */
@Injectable()
export abstract class FactorRoutes {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, FactorsView, 'The second factors of whoever asks.')
  list(@Ask(ListFactors) asked: Asked<typeof ListFactors>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('totp-challenges')
  @Answers(201, TotpChallengeView, 'The secret for a code app; it counts once a code of it was shown.')
  challengeTotp(@Ask(ChallengeTotp) asked: Asked<typeof ChallengeTotp>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('totp')
  @Answers(
    201,
    AddedFactorView,
    'Adds a code app, with a code of it; the first factor brings backup codes.',
    'conflict',
    'gone',
    'unprocessable',
  )
  addTotp(@Ask(AddTotp) asked: Asked<typeof AddTotp>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('passkey-challenges')
  @Answers(201, PasskeyCreationView, 'What a device needs to make a passkey.')
  challengePasskey(@Ask(ChallengePasskey) asked: Asked<typeof ChallengePasskey>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('passkeys')
  @Answers(201, AddedFactorView, 'Adds the passkey that a device made.', 'conflict', 'gone', 'unprocessable')
  addPasskey(@Ask(AddPasskey) asked: Asked<typeof AddPasskey>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('backup-codes')
  @Answers(201, BackupCodesView, 'Ten new backup codes, shown this once; those before are void.', 'conflict')
  renewCodes(@Ask(RenewBackupCodes) asked: Asked<typeof RenewBackupCodes>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Delete(':factorId')
  @Answers(
    204,
    undefined,
    'Removes a factor; with the last one go the backup codes. Operators keep one.',
    'not-found',
    'conflict',
  )
  async remove(@Ask(RemoveFactor) asked: Asked<typeof RemoveFactor>): Promise<void> {
    await this.relay.ask(asked, RemoveFactor, asked.words);
  }
}
