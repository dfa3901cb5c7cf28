import { wishesOf } from './wishes';

describe('npm run live', () => {
  it('keeps 300 lines for a minute unless told', () => {
    expect(wishesOf([])).toEqual({ lines: 300, seconds: 60 });
    expect(wishesOf(['--lines', '40', '--seconds', '10'])).toEqual({ lines: 40, seconds: 10 });
  });

  it.each(['0', 'x', '-1', '1.5', ''])('says in one sentence that %j is no number of lines', (lines) => {
    expect(() => wishesOf([`--lines=${lines}`])).toThrow(`--lines is "${lines}": give a whole number`);
  });
});
