import { invalid } from '@csite/protocol';

const KEY = /^[\x21-\x7e]{8,128}$/;

/** @throws Failure `invalid` `idempotency.malformed-key` */
export const idempotencyKey = (header: string | readonly string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw invalid('idempotency.malformed-key', {
    ja: 'Idempotency-Keyは、空白を含まない8〜128文字の半角英数記号（UUIDなど）で指定してください。',
    en: 'Idempotency-Key must be 8 to 128 visible ASCII characters, such as a UUID.',
  });
};
