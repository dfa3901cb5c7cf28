/**
 * The specs of rules, for Mocha: it keeps them loaded from mutant to mutant, where Jest would load everything anew. They speak
 * Jest's language, which Jest's own packages bring.
 */
const { globSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { configureGlobal } = require('fast-check');
const { bind } = require('jest-each');

const root = join(__dirname, '../..');
const rules = [
  'apps/contracts/src/{application,calendar,catalogue,change,contract,quote,renewal}/**/*.spec.ts',
  'libs/values/src/{tokyo,yen}*.spec.ts',
];
/** What starts a service, a database or a bus: minutes for each mutant. */
const worlds = /from '[^']*(contracts\.world|rival-contracts|served-life|@csite\/testing)'/;

Object.assign(globalThis, { expect: require('expect').expect, test: it, beforeAll: before, afterAll: after });
for (const word of [describe, it]) word.each = bind(word, false);

// The same lives and moments for every mutant, fewer than in a run of the specs.
configureGlobal({ seed: 20251128, numRuns: 8 });

/** Lives last: what kills a mutant at once comes first. */
const cost = (spec) => (spec.includes('lives') ? 2 : spec.includes('properties') ? 1 : 0);

for (const spec of globSync(rules, { cwd: root }).sort((a, b) => cost(a) - cost(b) || a.localeCompare(b))) {
  if (worlds.test(readFileSync(join(root, spec), 'utf8'))) continue;
  describe(spec, () => {
    require(join(root, spec.replace('/src/', '/dist/').replace(/\.ts$/, '.js')));
  });
}
