import type { Bus } from '@csite/messaging/client';
import { type CatalogueDocument, ImportCatalogue, unprocessable } from '@csite/protocol';
import type { Terminal } from '../terminal';
import { insist } from './insist';
import { textOf } from './numbered-lines';

const IMPORT_MS = 30_000;

export const importCatalogue = async (bus: Bus, path: string, terminal: Terminal): Promise<void> => {
  const document = await read(path);
  const { changed, catalogueVersion } = await insist(() =>
    bus.ask(ImportCatalogue, { document }, { deadline: Date.now() + IMPORT_MS }),
  );
  terminal.say(
    changed
      ? { ja: `カタログ: 第${catalogueVersion}版を取り込みました`, en: `Catalogue: version ${catalogueVersion} taken in` }
      : { ja: `カタログ: 変更なし（第${catalogueVersion}版）`, en: `Catalogue: unchanged (version ${catalogueVersion})` },
  );
};

/** The service checks what stands in it. */
const read = async (path: string): Promise<CatalogueDocument> => {
  const pieces: string[] = [];
  for await (const piece of textOf(path)) pieces.push(String(piece));
  try {
    return JSON.parse(pieces.join('')) as CatalogueDocument;
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    throw unprocessable('import.broken-json', {
      ja: `ファイル「${path}」を JSON として読み取れません: ${where}`,
      en: `The file "${path}" is not JSON: ${where}`,
    });
  }
};
