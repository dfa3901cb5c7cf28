import { CallerVerifier, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { join } from 'node:path';
import { apiControllers } from './api.controllers';
import { AuditRelay } from './audit/audit.relay';
import { KnownProducts } from './catalogue/known-products';
import { CsvRelay } from './csv/csv-relay';
import { CalendarFeedController } from './calendar/calendar-feed.controller';
import { CalendarService } from './calendar/calendar.service';
import { InvoiceArchive } from './invoices/invoice-archive';
import { InvoiceFileRelay } from './invoices/invoice-file.relay';
import { LiveLines } from './live/live-lines';
import { LiveService } from './live/live.service';
import { LinkService } from './links/link.service';
import { GatewayConfig } from './gateway.config';
import { HealthController } from './health/health.controller';
import { Closing } from './http/closing';
import { InFlight } from './http/in-flight';
import { ProblemFilter } from './http/problem.filter';
import { RequestMetrics } from './http/request-metrics';
import { ApiDocument } from './openapi/api-document';
import { WrittenProducts } from './ops/written-products';
import { OverviewService } from './overview/overview.service';
import { ReferenceFiles } from './reference/reference-files';
import { ReferenceController } from './reference/reference.controller';
import { Relay } from './route/relay';
import { SideQuestion } from './route/side-question';
import { Admission } from './session/admission';
import { BodyGate } from './session/body.gate';
import { SessionFlow } from './session/session.flow';
import { SessionGuard } from './session/session.guard';
import { SessionStrategy } from './session/session.strategy';
import { Unrouted } from './session/unrouted';
import { RouteTable } from './site/route-table';
import { SiteController } from './site/site.controller';
import { SiteFiles } from './site/site-files';

/** apps/web/dist, seen from apps/gateway/dist. */
const builtSite = join(__dirname, '../../web/dist');

@Module({
  imports: [ServiceModule.for({ name: 'gateway', config: GatewayConfig })],
  controllers: [...apiControllers, CalendarFeedController, ReferenceController, HealthController, SiteController],
  providers: [
    LinkService,
    Relay,
    SideQuestion,
    AuditRelay,
    CsvRelay,
    InvoiceFileRelay,
    InvoiceArchive,
    OverviewService,
    KnownProducts,
    WrittenProducts,
    CalendarService,
    LiveLines,
    LiveService,
    SessionFlow,
    SessionStrategy,
    Admission,
    ReferenceFiles,
    RouteTable,
    Unrouted,
    InFlight,
    Closing,
    RequestMetrics,
    ProblemFilter,
    {
      provide: BodyGate,
      inject: [Admission, CallerVerifier],
      useFactory: (admission: Admission, verifier: CallerVerifier) => new BodyGate(apiControllers, admission, verifier),
    },
    { provide: ApiDocument, useFactory: () => new ApiDocument(apiControllers) },
    {
      provide: SiteFiles,
      inject: [GatewayConfig],
      useFactory: ({ WEB_ROOT = builtSite }: GatewayConfig) => new SiteFiles(WEB_ROOT),
    },
    { provide: APP_FILTER, useExisting: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class GatewayModule {}
