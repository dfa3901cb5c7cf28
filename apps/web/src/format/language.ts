export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text as the services write it: Japanese always, English where somebody wrote it. */
export interface Bilingual {
  readonly ja: string;
  readonly en?: string;
}

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The text in the reader's language; Japanese where there is no other. */
export const inLanguage = (text: Bilingual, language: Language): string => (language === 'en' ? (text.en ?? text.ja) : text.ja);
