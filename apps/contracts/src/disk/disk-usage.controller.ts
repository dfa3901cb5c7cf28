import { accounts, type Call, everyone, Handles, operators, recentlyConfirmed } from '@csite/messaging';
import {
  CreateEnvironmentKey,
  type DiskUsageView,
  type DiskView,
  type EnvironmentKey,
  type EnvironmentRequest,
  GetDiskUsage,
  type GetDiskUsageRequest,
  type Nothing,
  ReportDiskUsage,
  type ReportDiskUsageRequest,
  RevokeEnvironmentKey,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { DiskUsageReader } from './disk-usage.reader';
import { EnvironmentKeyService } from './environment-key.service';
import { ReportDiskUsageService } from './report-disk-usage.service';

@Controller()
export class DiskUsageController {
  constructor(
    private readonly reader: DiskUsageReader,
    private readonly reports: ReportDiskUsageService,
    private readonly keys: EnvironmentKeyService,
  ) {}

  @Handles(GetDiskUsage, accounts())
  get({ product }: GetDiskUsageRequest, call: Call): Promise<DiskUsageView> {
    return this.reader.get(product, call.account);
  }

  /** Whoever has the environment's key. */
  @Handles(ReportDiskUsage, everyone)
  report(request: ReportDiskUsageRequest): Promise<DiskView> {
    return this.reports.report(request);
  }

  @Handles(CreateEnvironmentKey, recentlyConfirmed(operators()))
  createKey(request: EnvironmentRequest): Promise<EnvironmentKey> {
    return this.keys.create(request);
  }

  @Handles(RevokeEnvironmentKey, operators())
  revokeKey(request: EnvironmentRequest): Promise<Nothing> {
    return this.keys.revoke(request);
  }
}
