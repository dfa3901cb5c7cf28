import { GetCatalogue, GetHelpDesk } from '@csite/protocol';
import type { Row } from './surface-row';

/** What the vendor tells everybody of itself. */
export const vendorSurface: readonly Row[] = [
  { ask: ['GET', 'catalogue'], message: GetCatalogue, words: {}, status: 200, open: true },
  { ask: ['GET', 'help-desk'], message: GetHelpDesk, words: {}, status: 200, open: true },
];
