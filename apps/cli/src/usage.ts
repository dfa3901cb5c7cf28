import { type Bilingual, invalid } from '@csite/protocol';

const seeHelp: Bilingual = { ja: '使い方: npm run csite -- --help', en: 'See: npm run csite -- --help' };

export const wrongUsage = ({ ja, en }: Bilingual): Error =>
  invalid('cli.usage', { ja: `${ja}\n${seeHelp.ja}`, en: `${en}\n${seeHelp.en}` });

export const unknownCommand = (name: string): Error =>
  wrongUsage({ ja: `「${name}」というコマンドはありません。`, en: `There is no command "${name}".` });
