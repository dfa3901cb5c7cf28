import { eventually } from './eventually';

describe('what must come', () => {
  it('is waited for', async () => {
    const answers = [false, false, true];
    await eventually('the third answer', () => answers.shift() === true);
    expect(answers).toEqual([]);
  });

  it('is named when it never comes', async () => {
    await expect(eventually('the moon is here', () => false, 1)).rejects.toThrow('Still not so after 1 ms: the moon is here');
  });

  it('is not waited for when the question itself fails', async () => {
    const asked: string[] = [];
    const fails = (): Promise<boolean> => {
      asked.push('once');
      return Promise.reject(new Error('nobody to ask'));
    };
    await expect(eventually('an answer', fails)).rejects.toThrow('nobody to ask');
    expect(asked).toEqual(['once']);
  });
});
