import { runMigrations } from '@csite/service';
import { notificationMigrations } from './notification.migrations';

void runMigrations('notification', notificationMigrations);
