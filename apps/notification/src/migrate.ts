import { runMigrations } from '@csite/service/migrations';
import { notificationMigrations } from './notification.migrations';

void runMigrations('notification', notificationMigrations);
