import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { Keeper } from '../site/keeper';
import { customers, type Person } from '../site/person';
import { Site } from '../site/site';
import type { Visitor } from '../site/visitor';

const folder = join(projectFolder(), 'docs/images/tour');

/** The picture `name`: what is on the screen, or all of the page. */
async function take(visitor: Visitor, name: string, fullPage = false): Promise<void> {
  await visitor.rest();
  await visitor.page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: 'disabled' });
  console.log(`docs/images/tour/${name}.png`);
}

/** What somebody at a desk goes through who needs more users. */
async function atDesk(site: Site, person: Person): Promise<void> {
  const desk = await site.visitor({ as: person });
  await take(desk, 'top', true);
  await desk.open('/contracts/neo');
  await take(desk, 'contract');
  await desk.open('/contracts/neo/users?users=60');
  await desk.sees('¥46,200');
  await take(desk, 'quote', true);
  await desk.press('申し込む');
  await desk.dialog().getByRole('button', { name: 'はい', exact: true }).click();
  await desk.heading('お申し込みを受け付けました');
  await take(desk, 'received');
  await desk.open('/contracts/neo/disk-usage');
  await take(desk, 'disk');
  await desk.open('/calendar');
  await take(desk, 'calendar');
  await desk.open('/help');
  await take(desk, 'help');
}

/** A month later the change is in force, and the invoice is there. */
async function aMonthLater(site: Site, person: Person): Promise<void> {
  const first = Temporal.Now.plainDateISO('Asia/Tokyo').add({ months: 1 }).with({ day: 1 });
  await site.moveClock(`${first.toString()}T09:00:00+09:00`);
  const desk = await site.visitor({ as: person });
  await desk.open('/invoices');
  await take(desk, 'invoices');
  await desk.page
    .getByRole('link', { name: /請求書/ })
    .and(desk.page.locator('main a'))
    .first()
    .click();
  await desk.heading('請求書の内容');
  await take(desk, 'invoice');
  await desk.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await desk.open('/');
  await take(desk, 'dark');
  const phone = await site.visitor({ as: person, width: 'phone', language: 'en' });
  await take(phone, 'phone');
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const keeper = new Keeper();
  await keeper.open();
  try {
    const site = await Site.shared();
    const person = site.person(customers.sumple, 'taro@sumple.example');
    await person.signUp();
    await atDesk(site, person);
    await aMonthLater(site, person);
    await site.stop();
  } finally {
    await keeper.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
