/** Holds the sources against the sizes of the house: median file ≤ 50 lines, 95th percentile ≤ 200, none over 300; about as many test lines. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const files = execFileSync('git', ['ls-files', 'apps/*.ts', 'apps/*.tsx', 'libs/*.ts'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && !file.endsWith('.d.ts'));
const lines = (file) => readFileSync(file, 'utf8').split('\n').length - 1;
// Builders and worlds of specs are tests, too, wherever they stand.
const isTest = (file) =>
  /\.spec\.tsx?$/.test(file) || /^(libs\/testing|apps\/acceptance)\//.test(file) || /\/src\/(test|testbed)\//.test(file);

const sources = files.filter((file) => !isTest(file)).map((file) => ({ file, size: lines(file) }));
sources.sort((a, b) => a.size - b.size);
const at = (share) => sources[Math.min(sources.length - 1, Math.floor(sources.length * share))].size;
const total = (sizes) => sizes.reduce((sum, size) => sum + size, 0);
const sourceLines = total(sources.map(({ size }) => size));
const testLines = total(files.filter(isTest).map(lines));
const ratio = testLines / sourceLines;

const faults = [
  at(0.5) > 50 && `median is ${at(0.5)} lines, the house says 50`,
  at(0.95) > 200 && `95th percentile is ${at(0.95)} lines, the house says 200`,
  ...sources.filter(({ size }) => size > 300).map(({ file, size }) => `${file} has ${size} lines, the house says 300`),
  ratio < 0.7 && `${testLines} test lines for ${sourceLines} source lines: tests are missing`,
].filter(Boolean);

console.log(
  `sizes: ${sources.length} files, median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}; test lines / source lines ${ratio.toFixed(2)}`,
);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
