import type { Browser } from 'playwright-core';
import { connectTo, visit, type Width } from './browser';
import { kept } from './kept';
import type { Person } from './person';
import type { Language } from './looks';
import { Visitor } from './visitor';

export interface VisitorOptions {
  readonly width?: Width;
  readonly language?: Language;
  /** Logged in, and at the TOP page. */
  readonly as?: Person;
}

/** The visitors of one spec, each at a browser of its own. */
export class Visitors {
  private browser: Promise<Browser> | undefined;

  constructor(private readonly origin: string) {}

  async open({ width = 'desk', language, as }: VisitorOptions = {}): Promise<Visitor> {
    this.browser ??= kept('/browser').then(connectTo);
    const context = await visit(await this.browser, width);
    const visitor = await Visitor.in(context, this.origin);
    if (language) await context.addInitScript((chosen) => localStorage.setItem('csite.language', chosen), language);
    if (as) await visitor.arrive(as);
    return visitor;
  }

  /** All of them go. */
  async close(): Promise<void> {
    await (await this.browser)?.close();
  }
}
