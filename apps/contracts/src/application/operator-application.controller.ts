import { type Call, Handles, operators } from '@csite/messaging';
import {
  AcceptApplication,
  type ApplicationRequest,
  type ApplicationView,
  ListOperatorApplications,
  type ListOperatorApplicationsRequest,
  type OperatorApplicationPage,
  RejectApplication,
  type RejectApplicationRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { DecideApplicationService } from './decide-application.service';
import { OperatorApplicationReader } from './operator-application.reader';

@Controller()
export class OperatorApplicationController {
  constructor(
    private readonly reader: OperatorApplicationReader,
    private readonly deciding: DecideApplicationService,
  ) {}

  @Handles(ListOperatorApplications, operators())
  list(request: ListOperatorApplicationsRequest): Promise<OperatorApplicationPage> {
    return this.reader.list(request);
  }

  @Handles(AcceptApplication, operators())
  accept(request: ApplicationRequest, call: Call): Promise<ApplicationView> {
    return this.deciding.accept(request, call);
  }

  @Handles(RejectApplication, operators())
  reject(request: RejectApplicationRequest, call: Call): Promise<ApplicationView> {
    return this.deciding.reject(request, call);
  }
}
