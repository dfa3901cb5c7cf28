import { forEveryCustomer } from '@csite/messaging';
import { Log } from '@csite/service';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { MailingPageService } from './mailing-page.service';

/** How soon the page after one that was mailed is looked for. */
const FIRST_LOOK_MS = 250;
/** Looks without a find are ever farther apart, up to how long a mailing may wait to be noticed. */
const LONGEST_LOOK_MS = 2_000;

/** Mails important notices page by page, at the pace of the settings. Every replica has one; a page is mailed by one of them. */
@Injectable()
export class MailingRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly pages: MailingPageService,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let wait = FIRST_LOOK_MS;
    while (!signal.aborted) {
      if (await this.mailNext()) wait = FIRST_LOOK_MS;
      else {
        await pause(wait, undefined, { signal }).catch(() => undefined);
        wait = Math.min(wait * 2, LONGEST_LOOK_MS);
      }
    }
  }

  private async mailNext(): Promise<boolean> {
    try {
      return await forEveryCustomer(() => this.pages.mailNext());
    } catch (error) {
      this.log.warn('a mailing waits', { cause: String(error) });
      return false;
    }
  }
}
