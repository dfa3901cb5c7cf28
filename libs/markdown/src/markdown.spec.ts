import fc from 'fast-check';
import { loadMarkdown } from './load-markdown';
import type { Markdown } from './markdown';

describe('what operators write', () => {
  let markdown: Markdown;
  beforeAll(async () => {
    markdown = await loadMarkdown();
  });

  it.each([
    ['一行目\n二行目', '<p>一行目<br>\n二行目</p>\n'],
    ['**重要** な *お知らせ* の `設定`', '<p><strong>重要</strong> な <em>お知らせ</em> の <code>設定</code></p>\n'],
    ['- 一\n- 二', '<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n'],
    ['1. 一\n2. 二', '<ol>\n<li>一</li>\n<li>二</li>\n</ol>\n'],
    ['> 引用', '<blockquote>\n<p>引用</p>\n</blockquote>\n'],
    ['```sh" onclick="x\nls <a>\n```', '<pre><code>ls &lt;a&gt;\n</code></pre>\n'],
    ['# 影響\n\n## 詳細\n\n###### 注', '<h3>影響</h3>\n<h4>詳細</h4>\n<h5>注</h5>\n'],
    ['・手で書いた点', '<p>・手で書いた点</p>\n'],
  ])('%j is structured', (text, html) => {
    expect(markdown.toHtml(text)).toBe(html);
  });

  it('leads to other sites without telling them where from, and to its own pages in place', () => {
    const away = '<a href="https://example.com/" rel="noopener noreferrer" target="_blank">';
    expect(markdown.toHtml('[例](https://example.com/)')).toBe(`<p>${away}例</a></p>\n`);
    expect(markdown.toHtml('https://example.com/ です')).toBe(`<p>${away}https://example.com/</a> です</p>\n`);
    expect(markdown.toHtml('[FAQ](/faqs)')).toBe('<p><a href="/faqs">FAQ</a></p>\n');
  });

  it('leads to the pages of the site from outside, too', () => {
    expect(markdown.toHtml('[FAQ](/faqs)', { origin: 'https://a.example' })).toContain('href="https://a.example/faqs"');
    expect(markdown.toText('[FAQ](/faqs)', { origin: 'https://a.example' })).toBe('FAQ ( https://a.example/faqs )');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="https://evil.example" onclick="x()">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](https:evil.example)',
    '![x](https://evil.example/pixel.png)',
    '<javascript:alert(1)>',
    '<style>*{display:none}</style>',
    '[x]: https://evil.example\n\n[x]',
  ])('is no way in: %s', (text) => {
    expect(foreignIn(markdown.toHtml(text))).toEqual([]);
  });

  it('has nothing but what is allowed, whatever was written', () => {
    const pieces = [
      '[',
      '](',
      ')',
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '*',
      '_',
      '\n',
      '# ',
      '- ',
      'javascript:',
      'https://a',
      '/',
      '\\',
      'あ',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(foreignIn(markdown.toHtml(written))).toEqual([]);
      }),
    );
  });

  it.each([
    ['**重要** な `設定`', '重要 な 設定'],
    ['一段落目\n続き\n\n二段落目', '一段落目\n続き\n\n二段落目'],
    ['手順:\n\n- 一\n- 二\n  - 内\n\n以上', '手順:\n\n・一\n・二\n　・内\n\n以上'],
    ['3. 三\n4. 四', '3. 三\n4. 四'],
    ['# 影響\n\nなし', '影響\n\nなし'],
    ['[手順](https://example.com/a)', '手順 ( https://example.com/a )'],
    ['https://example.com/日本', 'https://example.com/日本'],
    ['[電話](tel:0120365800)', '電話 ( 0120365800 )'],
    ['a\n\n---\n\nb', 'a\n\n----------\n\nb'],
    ['```\nx < y\n```', 'x < y'],
  ])('%j reads as text', (written, text) => {
    expect(markdown.toText(written)).toBe(text);
  });
});

const TAGS = /^<\/?(p|br|strong|em|code|pre|ul|ol|li|blockquote|hr|h3|h4|h5)( start="\d+")?>$|^<\/a>$/;
const LINK =
  /^<a href="(https?:\/\/|mailto:|tel:)[^"<>]*" rel="noopener noreferrer" target="_blank">$|^<a href="\/(?![/\\])[^"<>]*">$/i;

/** Tags that are not on the list, or have more to them than the list says. */
const foreignIn = (html: string): string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !TAGS.test(tag) && !LINK.test(tag));
