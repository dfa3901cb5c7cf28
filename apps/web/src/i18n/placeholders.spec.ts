import { en, ja } from './resources';

const placeholders = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();

describe('the two languages', () => {
  const features = Object.entries(ja) as [keyof typeof ja, Record<string, string>][];

  it.each(features)('fill the same gaps in %s', (feature, japanese) => {
    const english: Record<string, string> = en[feature];
    for (const [key, text] of Object.entries(japanese))
      expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(text)]);
  });

  it.each(features)('leave no text of %s empty', (feature, japanese) => {
    const english: Record<string, string> = en[feature];
    for (const key of Object.keys(japanese))
      expect([key, japanese[key]?.trim() !== '', english[key]?.trim() !== '']).toEqual([key, true, true]);
  });
});
