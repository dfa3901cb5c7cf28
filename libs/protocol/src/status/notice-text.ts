import { Optional, Text } from '../fields/fields';

/** One line in Japanese, and in English where somebody wrote it. */
export class NoticeTitle {
  @Text({ max: 200 })
  ja!: string;

  @Optional()
  @Text({ max: 200 })
  en?: string;
}

/** Paragraphs in Japanese, and in English where somebody wrote them. Markdown, as far as `libs/markdown` allows; never HTML. */
export class NoticeBody {
  @Text({ max: 10_000 })
  ja!: string;

  @Optional()
  @Text({ max: 10_000 })
  en?: string;
}
