import { type NoticeKind, noticeKinds, OneOf, OneOfEach, Optional, Text } from '@csite/protocol';
import { type Language, languages } from '../http/language';

export class FeedQuery {
  /** A product code of the catalogue, and `.atom`. */
  @Text({
    max: 45,
    pattern: /^[a-z0-9-]+\.atom$/,
    hint: { ja: '「neo.atom」の形式で指定してください。', en: 'Must be a product and ".atom", such as neo.atom.' },
  })
  file!: string;

  /** One or several with commas, as in `incident,maintenance`; absent means all. */
  @Optional() @OneOfEach(noticeKinds) kind?: NoticeKind[];
  /** Japanese unless told; what has no English is told in Japanese. */
  @Optional() @OneOf(languages) lang?: Language;
}
