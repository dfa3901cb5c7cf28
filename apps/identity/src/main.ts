import 'reflect-metadata';
import { runService } from '@csite/service';
import { IdentityModule } from './identity.module';

void runService('identity', IdentityModule);
