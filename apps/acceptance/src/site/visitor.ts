import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { overflow, seriousFindings } from './browser';
import { faultsOnPaper, lookAsBefore, lookAt, looks, type Words } from './looks';
import { password, type Person } from './person';
import { Traffic } from './traffic';

/** Someone at a browser of their own, who sees words and presses what is named. */
export class Visitor {
  /** What a developer would see in red: broken scripts, refused styles. Refused requests are in `answers`. */
  readonly complaints: string[] = [];
  /** Every answer of the API in order, as `GET /me 200`. */
  readonly answers: string[] = [];
  private readonly traffic: Traffic;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    this.traffic = new Traffic(page);
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text());
    });
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const request = response.request();
      if (pathname.startsWith('/api/v1'))
        this.answers.push(`${request.method()} ${pathname.slice('/api/v1'.length)} ${response.status()}`);
    });
  }

  static async in(context: BrowserContext, origin: string): Promise<Visitor> {
    return new Visitor(context, await context.newPage(), origin);
  }

  /** Another tab of the same browser: one session, two pages. */
  async anotherTab(): Promise<Visitor> {
    return new Visitor(this.context, await this.context.newPage(), this.origin);
  }

  get path(): string {
    return this.page.url().slice(this.origin.length);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.page.locator('main h1').first().waitFor();
  }

  /** As by a link of the page: nothing is loaded but what the other screen needs. */
  async go(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, path);
  }

  /** Leaves every page: nothing is asked, and no line is kept. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank');
  }

  /** Until nothing is asked any more: a page with a request that never ends fails here. */
  rest(): Promise<void> {
    return this.traffic.rest();
  }

  /** Through the log-in to the page asked for, TOP unless told, until that is at rest. */
  async enter(person: Person, path = '/'): Promise<void> {
    await this.open(path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`);
    await this.logIn(person);
    await this.page.waitForURL(this.origin + path);
    await this.page.locator('main h1').first().waitFor();
    await this.rest();
  }

  /** Comes with a session, by the request that the log-in screen sends. */
  async arrive({ customer: { subdomain }, email }: Person): Promise<void> {
    const headers = { 'idempotency-key': randomUUID() };
    const data = { subdomain, email, password };
    const answer = await this.context.request.post(`${this.origin}/api/v1/sessions`, { headers, data });
    if (answer.status() !== 201) throw new Error(`log-in answered ${answer.status()}: ${await answer.text()}`);
    await this.open('/');
    await this.rest();
  }

  async logIn({ customer, email }: Person, secret: string = password): Promise<void> {
    await this.field('サブドメイン').fill(customer.subdomain);
    await this.field('メールアドレス').fill(email);
    await this.field('パスワード').fill(secret);
    await this.press('ログイン');
  }

  async arrivesAt(path: string): Promise<void> {
    await this.orShown(this.page.waitForURL((url) => url.pathname === path));
  }

  /** The input of that label. */
  field(label: string): Locator {
    return this.page
      .getByRole('textbox', { name: label })
      .or(this.page.getByLabel(label, { exact: true }))
      .first();
  }

  /** What an input says is wrong with it. */
  complaintOf(field: Locator): Promise<string> {
    return field.evaluate((input) =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).last().click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async sees(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const word of words) await this.orShown(this.page.getByText(word).first().waitFor());
  }

  heading(name: string | RegExp): Promise<void> {
    return this.orShown(this.page.getByRole('heading', { name }).first().waitFor());
  }

  region(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  /** What is wrong with the page as it stands: for people with a screen reader, on a narrow screen, in the console. */
  async faults(): Promise<string[]> {
    const wider = await overflow(this.page);
    return [
      ...(await seriousFindings(this.page)),
      ...(wider > 0 ? [`${this.path} is ${wider} px wider than its window`] : []),
      ...this.complaints,
    ];
  }

  /** What is wrong with the page as it stands, at a desk and on a telephone, dark and light, in both languages. */
  async faultsAllWays(words: Words): Promise<string[]> {
    const faults: string[] = [];
    for (const look of looks) {
      await lookAt(this.page, look);
      await this.sees(...words[look.language]);
      faults.push(...(await this.faults()).map((fault) => `${Object.values(look).join(' ')}: ${fault}`));
    }
    await lookAsBefore(this.page);
    return faults;
  }

  /** The same on paper, printed from the dark. */
  faultsOnPaper(): Promise<string[]> {
    return faultsOnPaper(this.page);
  }

  /** @throws Error with what the page says instead, and what the API last answered */
  private orShown(coming: Promise<void>): Promise<void> {
    return coming.catch(async (cause: unknown) => {
      const shown = await this.page.locator('body').innerText();
      throw new Error(`at ${this.path} after ${this.answers.slice(-5).join(', ')}: ${shown}`, { cause });
    });
  }
}
