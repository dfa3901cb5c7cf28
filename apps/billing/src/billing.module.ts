import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { BillingProfileSchema } from './billing-profile.entity';
import { ContractorAddressSchema } from './contractor-address.entity';
import { CustomerConsumer } from './customer.consumer';
import { ProfileController } from './profile.controller';
import { ProfileReader } from './profile.reader';
import { TermsConsumer } from './terms.consumer';

/** How customers are billed. */
@Module({
  imports: [
    ServiceModule.for({ name: 'billing', entities: [BillingProfileSchema, ContractorAddressSchema], config: ServiceConfig }),
  ],
  controllers: [ProfileController, CustomerConsumer, TermsConsumer],
  providers: [ProfileReader],
})
export class BillingModule {}
