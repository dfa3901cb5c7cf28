import {
  AccountPage,
  AccountSummaryView,
  ChangeAccountRole,
  GetAccount,
  InviteAccount,
  ListAccounts,
  ReleaseAccount,
  RemoveAccount,
  ResendInvitation,
  ResetFactors,
} from '@csite/protocol';
import { Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, AskEdit, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { ChangeAccountBody } from './change-account.body';

@ApiController('accounts')
export class AccountController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, AccountPage, 'The accounts of the customer, also the invited, oldest first; for owners.', 'forbidden')
  list(@Ask(ListAccounts) asked: Asked<typeof ListAccounts>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post()
  @Answers(201, AccountSummaryView, 'Adds an account; the link behind which the invitee sets a password is mailed.', 'conflict')
  invite(@Ask(InviteAccount) asked: Asked<typeof InviteAccount>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Get(':accountId')
  @Answers(200, AccountSummaryView, 'One account; its ETag is what an edit names.', 'forbidden', 'not-found')
  read(@Ask(GetAccount) asked: Asked<typeof GetAccount>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Patch(':accountId')
  @Answers(200, AccountSummaryView, 'Gives an account another role, and ends its sessions.', 'not-found', 'conflict')
  changeRole(@AskEdit(ChangeAccountRole, ChangeAccountBody) asked: Asked<typeof ChangeAccountRole>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Delete(':accountId')
  @Answers(204, undefined, 'Deletes an account and ends its sessions.', 'not-found', 'conflict')
  async remove(@Ask(RemoveAccount) asked: Asked<typeof RemoveAccount>): Promise<void> {
    await this.relay.ask(asked, RemoveAccount, asked.words);
  }

  @Post(':accountId/releases')
  @Answers(200, AccountSummaryView, 'Lets a frozen account log in again.', 'not-found', 'conflict')
  release(@Ask(ReleaseAccount) asked: Asked<typeof ReleaseAccount>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Delete(':accountId/factors')
  @Answers(204, undefined, 'Takes all second factors from an account whose person lost them.', 'not-found', 'conflict')
  async resetFactors(@Ask(ResetFactors) asked: Asked<typeof ResetFactors>): Promise<void> {
    await this.relay.ask(asked, ResetFactors, asked.words);
  }

  @Post(':accountId/invitations')
  @Answers(201, AccountSummaryView, 'Mails a new link to an invited account, and voids the one before.', 'not-found', 'conflict')
  resend(@Ask(ResendInvitation) asked: Asked<typeof ResendInvitation>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }
}
