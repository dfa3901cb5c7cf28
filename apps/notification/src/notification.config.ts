import { ServerAddress, ServiceConfig } from '@csite/service';
import { isMailServerAddress } from '@csite/values';
import { Type } from 'class-transformer';
import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

/** What notification is told by its environment, besides what every service is told. */
export class NotificationConfig extends ServiceConfig {
  /** `smtp://[user:password@]host:port`, or `smtps://` for TLS from the first byte. */
  @ServerAddress(isMailServerAddress, 'a mail server such as smtp://user:password@host:587')
  readonly SMTP_URL!: string;

  /** Sender of every mail. */
  @Matches(/^[^<>"\r\n]+ <[^<>@\s"]+@[A-Za-z0-9.-]+>$/, {
    message: 'must be a name and an address such as Support <support@example.com>',
  })
  readonly MAIL_FROM: string = 'クラウド版カスタマーセンター <aporder@desknet.com>';

  /** Where people reach the site; mailed links begin with it. */
  @Matches(/^https?:\/\/[^\s/?#]+$/, {
    message: 'must be the address of the site without a path, such as https://csite.example.com',
  })
  readonly PUBLIC_URL!: string;

  /** Connections to the mail server, and mails on their way, at the same time. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(50, { message: 'must be at most 50' })
  readonly SMTP_CONNECTIONS: number = 4;

  /** How long one try to hand a mail over may take; whoever claimed it is taken for dead soon after. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of seconds' })
  @Min(1, { message: 'must be at least 1 second' })
  @Max(300, { message: 'must be at most 300 seconds' })
  readonly SMTP_TIMEOUT_SECONDS: number = 10;

  /** A mail that found no taker for so long is abandoned. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of hours' })
  @Min(1, { message: 'must be at least 1 hour' })
  @Max(720, { message: 'must be at most 720 hours' })
  readonly MAIL_GIVE_UP_HOURS: number = 120;

  /** So many mails of an important notice are queued a minute: what the mail server takes besides all others. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of mails a minute' })
  @Min(1, { message: 'must be at least 1 a minute' })
  @Max(60_000, { message: 'must be at most 60000 a minute' })
  readonly MAILING_PER_MINUTE: number = 1200;

  /** Help desk named at the foot of every mail. */
  @IsString()
  @Length(1, 30, { message: 'must be a telephone number' })
  readonly HELPDESK_PHONE: string = '0120-365-800';

  @IsString()
  @Length(1, 100, { message: 'must have 1 to 100 characters' })
  readonly HELPDESK_HOURS: string = '平日9:00～17:30 ※土日祝日、弊社指定休日を除く';

  @Matches(/^[^<>@\s"]+@[A-Za-z0-9.-]+$/, { message: 'must be a mail address' })
  readonly HELPDESK_MAIL: string = 'cloudsupport@desknets.com';
}
