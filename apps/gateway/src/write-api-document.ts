import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiControllers } from './api.controllers';
import { ApiDocument } from './openapi/api-document';

/** `npm run document -w apps/gateway`: the committed document is what clients and reviews read. */
writeFileSync(join(__dirname, '../../../docs/api/openapi.json'), new ApiDocument(apiControllers).json);
