import { ServiceConfig } from '@csite/service';
import { Type } from 'class-transformer';
import { IsInt, IsString, Matches, Min, MinLength } from 'class-validator';

const Whole = (min: number): PropertyDecorator => {
  const rules = [
    Type(() => Number),
    IsInt({ message: 'must be a whole number' }),
    Min(min, { message: `must be at least ${min}` }),
  ];
  return (target, key) => rules.forEach((rule) => rule(target, key));
};

/** `free,first,longest,forgotten`: tries without delay, first and longest delay in seconds, seconds after which all is forgotten. */
const Delays = (): PropertyDecorator =>
  Matches(/^\d+(,\d+(\.\d+)?){3}$/, {
    message: 'must be four numbers such as 5,1,60,86400 (free tries, first delay, longest delay, forgotten after; in seconds)',
  });

export class IdentityConfig extends ServiceConfig {
  /** Seals signing keys and code apps at rest, and makes refresh tokens. Losing it ends every session; leaking it needs a new one. */
  @IsString({ message: 'must be set' })
  @MinLength(32, { message: 'must have at least 32 characters' })
  readonly KEY_SECRET!: string;

  /** Open as well what was sealed under them, and seal nothing: those before KEY_SECRET, or the one to come. By commas. */
  @Matches(/^$|^[^,]{32,}(,[^,]{32,})*$/, { message: 'must be secrets of at least 32 characters each, with commas between them' })
  readonly KEY_SECRET_OTHERS: string = '';

  /** OWASP's minimum for Argon2id with two passes is 19 MiB. */
  @Whole(19_456) readonly HASH_MEMORY_KIB: number = 19_456;
  @Whole(2) readonly HASH_PASSES: number = 2;
  @Whole(1) readonly HASH_CONCURRENCY: number = 2;
  @Whole(0) readonly HASH_QUEUE: number = 64;

  /** Where people reach the site: passkeys are bound to it. */
  @Matches(/^https?:\/\/[^\s/?#]+$/, {
    message: 'must be the address of the site without a path, such as https://csite.example.com',
  })
  readonly PUBLIC_URL!: string;

  @Whole(1) readonly SIGN_UP_HOURS: number = 24;
  @Whole(1) readonly INVITATION_HOURS: number = 24;
  @Whole(1) readonly RESET_MINUTES: number = 30;
  /** Of the links by which an account is said to be none of theirs, and is decided on. */
  @Whole(1) readonly FREEZE_LINK_HOURS: number = 24 * 14;
  @Whole(1) readonly SESSION_IDLE_HOURS: number = 24 * 7;
  @Whole(1) readonly SESSION_HOURS: number = 24 * 30;
  /** For so long a refresh token that was just exchanged answers with the same successor again. */
  @Whole(0) readonly REFRESH_GRACE_SECONDS: number = 30;
  @Whole(1) readonly SIGNING_KEY_DAYS: number = 30;

  @Delays() readonly LIMIT_SIGN_UP_PER_ADDRESS: string = '20,2,900,3600';
  @Delays() readonly LIMIT_SIGN_UP_PER_SUBDOMAIN: string = '10,2,300,3600';
  @Delays() readonly LIMIT_SIGN_UP_IN_ALL: string = '300,0.2,0.2,60';
  /** Counts successes: a ceiling for one who knows numbers by the hundred. */
  @Delays() readonly LIMIT_SIGN_UPS_PER_ADDRESS: string = '200,30,600,3600';
  @Delays() readonly LIMIT_MAILS_PER_RECIPIENT: string = '10,60,3600,86400';
  /** Its longest wait has to be shorter than RESET_MINUTES: whoever waits has a link that works. */
  @Delays() readonly LIMIT_RESETS_PER_ACCOUNT: string = '5,60,900,86400';
  @Delays() readonly LIMIT_RESETS_PER_ADDRESS: string = '20,2,900,3600';
  @Delays() readonly LIMIT_LINKS_PER_ADDRESS: string = '50,1,300,3600';
  @Delays() readonly LIMIT_LOG_IN_PER_ACCOUNT: string = '5,1,60,86400';
  /** Of a million codes three are right at any time. */
  @Delays() readonly LIMIT_SECOND_STEP_PER_ACCOUNT: string = '5,30,900,86400';
  /** Tries to show again, in an open session, who is there. */
  @Delays() readonly LIMIT_CONFIRMATION_PER_SESSION: string = '5,5,900,86400';
  @Delays() readonly LIMIT_LOG_IN_PER_ADDRESS: string = '20,1,300,3600';
}
