export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

const wishOf = (part: string): Wish => {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
};

const languageOf = (tag: string): Language | undefined =>
  languages.find((language) => tag === language || tag.startsWith(`${language}-`));

/** The caller's language by Accept-Language (RFC 9110); Japanese where nothing better is asked for. */
export const acceptedLanguage = (header: string | undefined): Language => {
  let best: { language: Language; weight: number } = { language: 'ja', weight: 0 };
  for (const { tag, weight } of (header ?? '').slice(0, 500).split(',').map(wishOf)) {
    const language = languageOf(tag);
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
};
