import 'reflect-metadata';
import { runService } from '@csite/service';
import { ContractsModule } from './contracts.module';

void runService('contracts', ContractsModule);
