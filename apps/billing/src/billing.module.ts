import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { BilledContractSchema } from './contract/billed-contract.entity';
import { BillingHistorySchema } from './profile/billing-history.entity';
import { BillingProfileSchema } from './profile/billing-profile.entity';
import { ChangeProfileService } from './profile/change-profile.service';
import { ContractConsumer } from './contract/contract.consumer';
import { ContractorAddressSchema } from './customer/contractor-address.entity';
import { CustomerConsumer } from './customer/customer.consumer';
import { ProfileController } from './profile/profile.controller';
import { ProfileReader } from './profile/profile.reader';
import { TermsConsumer } from './profile/terms.consumer';

const entities = [BillingProfileSchema, BillingHistorySchema, ContractorAddressSchema, BilledContractSchema];

/** How customers are billed. */
@Module({
  imports: [ServiceModule.for({ name: 'billing', entities, config: ServiceConfig })],
  controllers: [ProfileController, CustomerConsumer, ContractConsumer, TermsConsumer],
  providers: [ProfileReader, ChangeProfileService],
})
export class BillingModule {}
