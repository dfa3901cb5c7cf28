import { namedIn, toggled } from './choice';

const all = ['users', 'options', 'plan'] as const;

describe('a choice of several', () => {
  it('is read from a text, in its own order', () => {
    expect(namedIn(all, 'plan,users')).toEqual(['users', 'plan']);
  });

  it('leaves out what it does not know', () => {
    expect(namedIn(all, 'cake,plan,')).toEqual(['plan']);
  });

  it.each([null, '', 'cake', 'users,options,plan'])('is none, which means all, where the text is %p', (text) => {
    expect(namedIn(all, text)).toEqual([]);
  });

  it('takes in what is pressed, and out again', () => {
    expect(toggled(all, [], 'plan')).toEqual(['plan']);
    expect(toggled(all, ['plan'], 'users')).toEqual(['users', 'plan']);
    expect(toggled(all, ['users', 'plan'], 'users')).toEqual(['plan']);
    expect(toggled(all, ['plan'], 'plan')).toEqual([]);
  });

  it('is none again when the last one missing is pressed', () => {
    expect(toggled(all, ['users', 'plan'], 'options')).toEqual([]);
  });
});
