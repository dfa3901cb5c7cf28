import { forEveryCustomer } from '@csite/messaging';
import { Log } from '@csite/service';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { MailingPageService } from './mailing-page.service';

/** How long a mailing may wait to be noticed, and a page that is up to be mailed. */
const LOOK_MS = 250;

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
    while (!signal.aborted) if (!(await this.mailNext())) await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
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
