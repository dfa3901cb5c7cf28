import { ServiceConfig } from '@csite/service';
import { Type } from 'class-transformer';
import { type CardProcessor, cardProcessors } from '@csite/protocol';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator';

export class GatewayConfig extends ServiceConfig {
  @Type(() => Number)
  @IsInt({ message: 'must be a port number' })
  @Min(0, { message: 'must be a port number' })
  @Max(65535, { message: 'must be a port number' })
  readonly PORT: number = 8080;

  /** The address to listen on. */
  @IsString({ message: 'must be an address such as 127.0.0.1' })
  readonly HOST: string = '0.0.0.0';

  /** Where people reach the site; with https it is told to browsers as the only way. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true }, { message: 'must be a URL such as https://support.example.com' })
  readonly PUBLIC_URL?: string;

  /** Addresses of the proxies whose X-Forwarded-For is believed: `none`, `loopback`, or addresses and networks with commas. */
  @Matches(/^(none|[0-9a-z.:/,]+)$/i, { message: 'must be none, loopback, or addresses such as 10.0.0.0/8,192.168.1.1' })
  readonly TRUST_PROXY: string = 'none';

  /** Requests served at the same time; more are answered 503 at once. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  readonly MAX_IN_FLIGHT: number = 512;

  /** How long a process that was told to stop goes on answering, while clients and balancers turn away from it. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of milliseconds' })
  @Min(0, { message: 'must be at least 0' })
  @Max(15_000, { message: 'must be at most 15000' })
  readonly CLOSING_MS: number = 500;

  /** Lines of live updates that are open at the same time; more are answered 503. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be at least 0' })
  readonly LIVE_LINES: number = 2_000;

  /** How many of them one account may have: tabs of a browser share one. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  readonly LIVE_LINES_PER_ACCOUNT: number = 8;

  /** After how long a quiet line shows that it is alive. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of milliseconds' })
  @Min(100, { message: 'must be at least 100' })
  @Max(60_000, { message: 'must be at most 60000' })
  readonly LIVE_BEAT_MS: number = 15_000;

  /** Whose card fields pages may show; the same as billing's. */
  @IsIn([...cardProcessors], { message: 'must be none, simulator or stripe' })
  readonly PAYMENT_PROCESSOR: CardProcessor = 'none';

  @ValidateIf(({ PAYMENT_PROCESSOR }: GatewayConfig) => PAYMENT_PROCESSOR === 'simulator')
  @IsUrl({ require_tld: false, require_protocol: true }, { message: 'must be a URL such as http://127.0.0.1:8026' })
  readonly CARD_SIMULATOR_URL?: string;

  /** Folder of the built web app; the one of this repository unless set. */
  @IsOptional()
  @IsString()
  readonly WEB_ROOT?: string;
}
