import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { ServiceConfig } from '../config/service.config';
import { runService } from '../run/run-service';
import { ServiceModule } from '../run/service.module';
import { Parcel } from './service.testbed';

@Module({ imports: [ServiceModule.for({ name: 'parcels', config: ServiceConfig, entities: [Parcel] })] })
class WarehouseModule {}

/** The smallest service with a database, as a process: for specs to start. */
void runService('parcels', WarehouseModule);
