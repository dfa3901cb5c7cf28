import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { BilledContractSchema } from './billed-contract.entity';
import { BillingHistorySchema } from './billing-history.entity';
import { BillingProfileSchema } from './billing-profile.entity';
import { ChangeProfileService } from './change-profile.service';
import { ContractConsumer } from './contract.consumer';
import { ContractorAddressSchema } from './contractor-address.entity';
import { CustomerConsumer } from './customer.consumer';
import { ProfileController } from './profile.controller';
import { ProfileReader } from './profile.reader';
import { TermsConsumer } from './terms.consumer';

const entities = [BillingProfileSchema, BillingHistorySchema, ContractorAddressSchema, BilledContractSchema];

/** How customers are billed. */
@Module({
  imports: [ServiceModule.for({ name: 'billing', entities, config: ServiceConfig })],
  controllers: [ProfileController, CustomerConsumer, ContractConsumer, TermsConsumer],
  providers: [ProfileReader, ChangeProfileService],
})
export class BillingModule {}
