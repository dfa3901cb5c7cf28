import 'reflect-metadata';
import { runService } from '@csite/service';
import { NotificationModule } from './notification.module';

void runService('notification', NotificationModule);
