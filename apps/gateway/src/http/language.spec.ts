import { acceptedLanguage } from './language';

describe('The language of an answer', () => {
  it.each([
    [undefined, 'ja'],
    ['', 'ja'],
    ['ja', 'ja'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['ja-JP,en;q=0.9', 'ja'],
    ['en;q=0.3, ja;q=0.8', 'ja'],
    ['de, fr;q=0.9', 'ja'],
    ['de, en;q=0.1', 'en'],
    ['en;q=0', 'ja'],
    ['en;q=nonsense', 'ja'],
    ['*', 'ja'],
    ['english', 'ja'],
  ])('for Accept-Language %p is %s', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});
