import { MailServerHealth } from './mail-server.health';

describe('the health of the mail server', () => {
  it('admits all there is room for while it answers', () => {
    const health = new MailServerHealth();
    health.note('answered', 0);
    expect(health.admit(4, 0)).toBe(4);
  });

  it('pauses longer each time nobody answers, up to half a minute, then lets one mail find out', () => {
    const health = new MailServerHealth();
    const pauses: number[] = [];
    for (let now = 0; pauses.length < 7;) {
      health.note('unreachable', now);
      const start = now;
      while (health.admit(4, now) === 0) now += 500;
      expect(health.admit(4, now)).toBe(1);
      pauses.push(now - start);
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
  });

  it('counts mails that failed together as one', () => {
    const health = new MailServerHealth();
    for (let mail = 0; mail < 4; mail += 1) health.note('unreachable', 0);
    expect(health.admit(4, 1000)).toBe(1);
  });

  it('is well again with the first answer, whatever it says', () => {
    const health = new MailServerHealth();
    health.note('unreachable', 0);
    health.note('answered', 500);
    expect(health.admit(4, 500)).toBe(4);
  });
});
