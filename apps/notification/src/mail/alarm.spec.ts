import { Alarm } from './alarm';

const ages = 3_600_000;

describe('the alarm of the mail loop', () => {
  it('wakes a sleeper that has hours to go', async () => {
    const alarm = new Alarm();
    const sleeping = alarm.sleep(ages);
    alarm.ring();
    await expect(sleeping).resolves.toBeUndefined();
  });

  it('remembers a ring that nobody heard: the next sleep does not begin', async () => {
    const alarm = new Alarm();
    alarm.ring();
    alarm.ring();
    await expect(alarm.sleep(ages)).resolves.toBeUndefined();
  });

  it('rings for one sleep and no more', async () => {
    const alarm = new Alarm();
    alarm.ring();
    await alarm.sleep(ages);
    let woken = false;
    const sleeping = alarm.sleep(ages).then(() => (woken = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(woken).toBe(false);
    alarm.ring();
    await sleeping;
  });

  it('lets a sleep end by itself', async () => {
    await expect(new Alarm().sleep(0)).resolves.toBeUndefined();
  });
});
