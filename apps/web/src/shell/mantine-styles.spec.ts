import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const source = join(__dirname, '../../../src');
/** The library’s own file, where the part has one. */
const hasStyles = (name: string): boolean => {
  try {
    createRequire(__filename).resolve(`@mantine/core/styles/${name}.layer.css`);
    return true;
  } catch {
    return false;
  }
};
const textOf = (file: string): string => readFileSync(join(source, file), 'utf8');

/** Parts of the component library that some screen takes. */
const taken = (): string[] => {
  const screens = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const lists = screens.flatMap((file) => [...textOf(file).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]);
  return [...new Set(lists.flatMap(([, names = '']) => names.split(',').map((name) => name.replace(/^\s*type\s/, '').trim())))];
};

describe('the styles of the component library', () => {
  it('are there for every part that a screen takes, and for those it is made of', () => {
    const present = textOf('shell/mantine-styles.ts');
    const styled = [...taken(), 'InlineInput'].filter(hasStyles);
    expect(styled.length).toBeGreaterThan(20);
    expect(styled.filter((name) => !present.includes(`/${name}.layer.css'`))).toEqual([]);
  });
});
