import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiControllers } from './api.controllers';
import { ApiDocument } from './openapi/api-document';
import { eventDocument } from './openapi/event-document';

const folder = join(__dirname, '../../../docs/api');

/** `npm run document -w apps/gateway`: the committed documents are what clients, subscribers and reviews read. */
writeFileSync(join(folder, 'openapi.json'), new ApiDocument(apiControllers).json);
writeFileSync(join(folder, 'asyncapi.json'), `${JSON.stringify(eventDocument(), null, 2)}\n`);
