import { unauthenticated } from '@csite/protocol';
import type { FastifyRequest } from 'fastify';

const FORM = /^Bearer ([\w-]{1,128})$/i;

/** The key of an environment, as it stands in the header. @throws Failure `unauthenticated` `environment-key.missing` */
export const bearerOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string => {
  const [, key] = FORM.exec(headers.authorization ?? '') ?? [];
  if (key !== undefined) return key;
  throw unauthenticated('environment-key.missing', {
    ja: '環境のキーがありません。Authorization: Bearer に、この環境に発行されたキーを指定してください。',
    en: 'The key of the environment is missing. Send it as Authorization: Bearer.',
  });
};
