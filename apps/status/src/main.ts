import 'reflect-metadata';
import { runService } from '@csite/service';
import { StatusModule } from './status.module';

void runService('status', StatusModule);
