import 'reflect-metadata';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { Type } from 'class-transformer';
import { isBusAddress, isDatabaseAddress } from '@csite/values';
import { ServerAddress } from './server-address.decorator';

/**
 * What every process is told by its environment; a service extends it with its own names.
 * Each property is one variable. A property without a default must be set; secrets never have a default.
 */
export class ServiceConfig {
  /** The runtime role's connection: DML only, owns nothing. Not needed by processes without a database. */
  @IsOptional()
  @ServerAddress(isDatabaseAddress, 'a PostgreSQL URL such as postgres://user:password@host:5432/database')
  readonly DATABASE_URL?: string;

  /** One URL or several, separated by commas; credentials of this service's NATS user inside. */
  @ServerAddress(isBusAddress, 'a NATS URL such as nats://user:password@host:4222')
  readonly NATS_URL!: string;

  /** `manual` for demo and tests: time stands still until it is moved. */
  @IsIn(['system', 'manual'], { message: 'must be system or manual' })
  readonly CLOCK: 'system' | 'manual' = 'system';

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
    message: 'must be trace, debug, info, warn, error, fatal or silent',
  })
  readonly LOG_LEVEL: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent' = 'info';

  /** Key of the one-time links; needed by services that issue or publish them. */
  @IsOptional()
  @IsString()
  @MinLength(32, { message: 'must have at least 32 characters' })
  readonly LINK_SECRET?: string;

  /** Links whose mail has not gone out yet may be of these: the secret before LINK_SECRET, or the one to come. By commas. */
  @Matches(/^$|^[^,]{32,}(,[^,]{32,})*$/, { message: 'must be secrets of at least 32 characters each, with commas between them' })
  readonly LINK_SECRET_OTHERS: string = '';

  /** Serves /healthz, /readyz and /metrics on this port when set. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a port number' })
  @Min(1, { message: 'must be a port number' })
  @Max(65535, { message: 'must be a port number' })
  readonly HEALTH_PORT?: number;

  /** How long published events are kept in the outbox and can be delivered again; the inbox keeps a day more. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of days' })
  @Min(2, { message: 'must be at least 2 days' })
  @Max(3650, { message: 'must be at most 3650 days' })
  readonly OUTBOX_RETENTION_DAYS: number = 30;

  /** Connections of the pool for transactions. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(100, { message: 'must be at most 100' })
  readonly DATABASE_POOL: number = 8;
}
