import type { CatalogueDocument, VendorDocument } from '@csite/protocol';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(__dirname, '../../../../deploy/samples/catalogue.json');

/** The vendor of the demo, whom the manual's samples name. */
export const vendor: VendorDocument = (JSON.parse(readFileSync(file, 'utf8')) as CatalogueDocument).vendor;
