import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unknownRoute } from '../http/transport-failure';
import { pagePolicy } from '../site/page';
import { API } from '../route/api-controller.decorator';

const FOLDER = `/${API}/reference`;

const page = `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>csite API</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="${FOLDER}/swagger-ui.css"></head>
<body><div id="api"></div><script src="${FOLDER}/swagger-ui-bundle.js"></script><script src="${FOLDER}/start.js"></script></body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/${API}/openapi.json', dom_id: '#api', deepLinking: true, withCredentials: true });\n`;

const types = { 'swagger-ui.css': 'text/css; charset=utf-8', 'swagger-ui-bundle.js': 'text/javascript; charset=utf-8' } as const;

/** Swagger UI from its package, without the inline scripts that its own page needs; read from disk when asked for, which is seldom. */
@Injectable()
export class ReferenceFiles {
  page(reply: FastifyReply): string {
    void reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy('none') });
    return page;
  }

  send(name: string, reply: FastifyReply): Buffer {
    if (name === 'start.js') {
      void reply.header('content-type', 'text/javascript; charset=utf-8');
      return Buffer.from(start);
    }
    if (!Object.hasOwn(types, name)) throw unknownRoute();
    void reply.headers({ 'content-type': types[name as keyof typeof types], 'cache-control': 'public, max-age=86400' });
    return readFileSync(join(dirname(require.resolve('swagger-ui-dist/package.json')), name));
  }
}
