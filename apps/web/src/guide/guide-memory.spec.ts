import { forgetGuide, rememberGuided, wasGuided } from './guide-memory';
import { memoryStorage } from '../format/memory-storage';

describe('Being shown around', () => {
  it('happens once per account in a browser', () => {
    const browser = memoryStorage();
    expect(wasGuided(browser, 'taro')).toBe(false);
    rememberGuided(browser, 'taro');
    expect([wasGuided(browser, 'taro'), wasGuided(browser, 'hanako')]).toEqual([true, false]);
  });

  it('leaves no id of an account in the browser, nor what an earlier release left there', () => {
    const [taro, hanako] = ['0197a2b0-0000-7000-8000-00000000000a', '0197a2b0-0000-7000-8000-00000000000b'];
    const browser = memoryStorage();
    browser.setItem(`csite.guide.${taro}`, 'done');
    expect(wasGuided(browser, taro)).toBe(true);
    rememberGuided(browser, hanako);
    const keys = Array.from({ length: browser.length }, (_, index) => browser.key(index) ?? '');
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatch(/^csite\.guide\.\d{1,4}$/);
  });

  it('happens again for who asks for it, and leaves what others keep', () => {
    const browser = memoryStorage();
    browser.setItem('csite.language', 'en');
    rememberGuided(browser, 'taro');
    rememberGuided(browser, 'hanako');
    forgetGuide(browser);
    expect([wasGuided(browser, 'taro'), wasGuided(browser, 'hanako')]).toEqual([false, false]);
    expect(browser.getItem('csite.language')).toBe('en');
  });

  it('troubles nobody whose browser keeps nothing', () => {
    const refuses = (): never => {
      throw new Error('denied');
    };
    const browser = { ...memoryStorage(), getItem: refuses, setItem: refuses, key: refuses };
    expect(wasGuided(browser, 'taro')).toBe(true);
    expect(() => rememberGuided(browser, 'taro')).not.toThrow();
    expect(() => forgetGuide(browser)).not.toThrow();
  });
});
