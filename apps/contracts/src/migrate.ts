import { runMigrations } from '@csite/service/migrations';
import { appendOnly, contractsMigrations } from './contracts.migrations';

void runMigrations('contracts', contractsMigrations, { appendOnly });
