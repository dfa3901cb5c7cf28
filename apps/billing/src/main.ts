import 'reflect-metadata';
import { runService } from '@csite/service';
import { BillingModule } from './billing.module';

void runService('billing', BillingModule);
