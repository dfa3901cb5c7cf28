import { Silence } from './silence';

describe('a line that is down', () => {
  it('is worth a word only after a while, and none any more once something was heard', () => {
    const silence = new Silence();
    for (let look = 1; look <= 4; look += 1) silence.look();
    expect(silence.isLong).toBe(false);
    silence.look();
    expect(silence.isLong).toBe(true);
    silence.heard();
    expect(silence.isLong).toBe(false);
  });
});
