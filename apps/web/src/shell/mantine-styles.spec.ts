import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const library = createRequire(__filename);
const source = join(__dirname, '../../../src');
/** The library’s own file, where the part has one. */
const hasStyles = (name: string): boolean => {
  try {
    library.resolve(`@mantine/core/styles/${name}.layer.css`);
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

const sheet = (name: string): string => readFileSync(library.resolve(`@mantine/core/styles${name}.css`), 'utf8').trim();

describe('the styles of the component library', () => {
  it('are there for every part that a screen takes, and for those it is made of', () => {
    const present = textOf('shell/mantine-styles.ts');
    const styled = [...taken(), 'InlineInput'].filter(hasStyles);
    expect(styled.length).toBeGreaterThan(20);
    expect(styled.filter((name) => !present.includes(`/${name}.layer.css'`))).toEqual([]);
  });

  it('come in the order in which the library has them: a link takes its line from behind its text', () => {
    const ours = [...textOf('shell/mantine-styles.ts').matchAll(/styles\/([\w-]+)\.layer\.css'/g)].map(([, name = '']) => name);
    const whole = sheet('');
    const places = ours.map((name) => whole.indexOf(sheet(`/${name}`)));
    expect(places).not.toContain(-1);
    expect(ours).toEqual(ours.toSorted((one, other) => (places[ours.indexOf(one)] ?? 0) - (places[ours.indexOf(other)] ?? 0)));
  });
});
