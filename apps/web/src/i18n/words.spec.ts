import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en, ja } from './resources';

type Feature = keyof typeof ja;
type Words = Readonly<Record<string, string>>;

const features = Object.keys(ja) as Feature[];
const inJapanese = (feature: Feature): Words => ja[feature];
const inEnglish = (feature: Feature): Words => en[feature];

const japaneseLetters = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** What a Japanese mail or its link is called stays so in an English sentence. */
const withoutQuoted = (text: string): string => text.replace(/「[^」]*」/g, '');

describe('the dictionaries', () => {
  it('are the same features in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
  });

  describe.each(features)('%s', (feature) => {
    it('has the same keys on both sides, none more and none less', () => {
      expect(Object.keys(inEnglish(feature)).sort()).toEqual(Object.keys(inJapanese(feature)).sort());
    });

    it('has no gap that is half open, or named otherwise than by letters', () => {
      const gaps = /{{[a-zA-Z]+}}/g;
      const halfOpen = (text: string): boolean => /[{}]/.test(text.replace(gaps, ''));
      expect([...Object.values(inJapanese(feature)), ...Object.values(inEnglish(feature))].filter(halfOpen)).toEqual([]);
    });

    it('has no gap twice in one sentence', () => {
      const twice = (text: string): boolean => {
        const gaps = text.match(/{{\w+}}/g) ?? [];
        return new Set(gaps).size !== gaps.length;
      };
      expect([...Object.values(inJapanese(feature)), ...Object.values(inEnglish(feature))].filter(twice)).toEqual([]);
    });

    it('is English on the English side', () => {
      const left = Object.entries(inEnglish(feature)).filter(([, text]) => japaneseLetters.test(withoutQuoted(text)));
      expect(left).toEqual([]);
    });

    it('is Japanese wherever a sentence ends on the Japanese side', () => {
      const sentences = Object.values(inJapanese(feature)).filter((text) => /[.!?。？]$/.test(text));
      expect(sentences.filter((text) => !japaneseLetters.test(text) || /[.!?]$/.test(text))).toEqual([]);
    });

    it('leaves no blanks around a text, which would show beside punctuation', () => {
      const texts = [...Object.values(inJapanese(feature)), ...Object.values(inEnglish(feature))];
      expect(texts.filter((text) => text !== text.trim() || text.includes('  '))).toEqual([]);
    });

    it('brings words, not markup: a text is never read as HTML', () => {
      const texts = [...Object.values(inJapanese(feature)), ...Object.values(inEnglish(feature))];
      expect(texts.filter((text) => /<[a-z/]|&[a-z]+;|\$t\(/i.test(text))).toEqual([]);
    });
  });
});

interface ApiDocument {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, { readonly enum?: string[] }>> }>>;
  };
}

const api = JSON.parse(readFileSync(join(__dirname, '../../../../../docs/api/openapi.json'), 'utf8')) as ApiDocument;

const valuesOf = (schema: string, property: string): readonly string[] =>
  api.components.schemas[schema]?.properties?.[property]?.enum ?? [];

/** form-sent is debit_formSent in a dictionary, where its words are chosen from a table. */
const camel = (value: string): string => value.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe('every value that the API may answer', () => {
  it.each<[string, string, Feature, string]>([
    ['AccountView', 'role', 'shell', 'role_'],
    ['ApplicationView', 'kind', 'application', 'kind_'],
    ['ApplicationView', 'state', 'application', 'state_'],
    ['ApplicationSummaryView', 'state', 'application', 'state_'],
    ['BillingProfileView', 'delivery', 'customer', 'deliver_'],
    ['BillingProfileView', 'paymentMethod', 'contract', 'payment_'],
    ['AskedChange', 'kind', 'change', 'title_'],
    ['AskedChange', 'kind', 'change', 'lead_'],
    ['AskedChange', 'kind', 'change', 'card_'],
    ['AskedChange', 'kind', 'change', 'empty_'],
    ['AccountDebitView', 'state', 'payment', 'debit_'],
    ['AccountDebitView', 'state', 'payment', 'nextDebit_'],
    ['CollectionView', 'state', 'payment', 'collection_'],
    ['CalendarEntryView', 'kind', 'calendar', 'kind_'],
    ['ContractView', 'contractType', 'contract', 'type_'],
    ['OverviewColumn', 'contractType', 'contract', 'type_'],
    ['ContractLineView', 'kind', 'contract', 'kind_'],
    ['HistoryEntryView', 'kind', 'contract', 'history_'],
    ['NoticeView', 'kind', 'notice', 'kind_'],
    ['NoticeHeadline', 'severity', 'notice', 'severity_'],
    ['NoticeWindow', 'state', 'notice', 'window_'],
    ['NoticeWindow', 'state', 'notice', 'incident_'],
    ['NoticeHeadline', 'progress', 'notice', 'progress_'],
    ['FaqHeadline', 'category', 'faq', 'category_'],
  ])('as %s.%s has its word in %s under %s…', (schema, property, feature, prefix) => {
    const values = valuesOf(schema, property);
    const has = (key: string): boolean => key in inJapanese(feature) && key in inEnglish(feature);
    expect(values).not.toEqual([]);
    expect(values.filter((value) => !has(`${prefix}${value}`) && !has(`${prefix}${camel(value)}`))).toEqual([]);
  });

  it('as the state of an application tells itself from every other by its word alone', () => {
    for (const words of [inJapanese('application'), inEnglish('application')]) {
      const states = valuesOf('ApplicationView', 'state').map((state) => words[`state_${state}`]);
      expect(new Set(states).size).toBe(states.length);
    }
  });

  it('as the state of a mailed link has its page, and an unknown link one too', () => {
    expect(valuesOf('LinkStateView', 'state')).toEqual(['valid', 'expired', 'used']);
    for (const words of [inJapanese('signUp'), inEnglish('signUp')]) {
      expect(['linkExpired', 'linkUsed', 'linkUnknown'].filter((key) => !(key in words && `${key}Text` in words))).toEqual([]);
      expect(words.linkValidText).not.toBe('');
    }
  });
});
