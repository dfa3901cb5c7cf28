import { accounts, type Call, Handles } from '@csite/messaging';
import {
  type ApplicationPage,
  type ApplicationRequest,
  type ApplicationView,
  GetApplication,
  ListApplications,
  type ListApplicationsRequest,
  SubmitApplication,
  type SubmitApplicationRequest,
  WithdrawApplication,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { changers } from '../contract/contract-actions';
import { ApplicationReader } from './application.reader';
import { SubmitApplicationService } from './submit-application.service';
import { WithdrawApplicationService } from './withdraw-application.service';

@Controller()
export class ApplicationController {
  constructor(
    private readonly reader: ApplicationReader,
    private readonly submitting: SubmitApplicationService,
    private readonly withdrawing: WithdrawApplicationService,
  ) {}

  @Handles(SubmitApplication, accounts(...changers))
  submit(request: SubmitApplicationRequest, call: Call): Promise<ApplicationView> {
    return this.submitting.submit(request, call);
  }

  @Handles(WithdrawApplication, accounts(...changers))
  withdraw(request: ApplicationRequest, call: Call): Promise<ApplicationView> {
    return this.withdrawing.withdraw(request, call);
  }

  @Handles(ListApplications, accounts())
  list(request: ListApplicationsRequest, call: Call): Promise<ApplicationPage> {
    return this.reader.list(request, call.account);
  }

  @Handles(GetApplication, accounts())
  get(request: ApplicationRequest, call: Call): Promise<ApplicationView> {
    return this.reader.get(request, call.account);
  }
}
