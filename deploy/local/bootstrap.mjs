// `npm start` and `npm test`: runs on the Node that the machine has (20 or newer), with nothing installed,
// brings packages and build up to date, and hands over to the pinned Node.
import { build, withPinnedNode } from './build.mjs';
import { install } from './install.mjs';
import { say, started } from './progress.mjs';
import { inRoot, pinnedNode } from './project.mjs';
import { run } from './run.mjs';
import { withScratchFolder } from './scratch.mjs';

const [task, ...args] = process.argv.slice(2);

// It only watches: a small heap does.
const smallHeap = ['--max-old-space-size=96', '--max-semi-space-size=1'];

const start = () =>
  run(pinnedNode(), [...smallHeap, inRoot('apps', 'launcher', 'dist', 'main.js'), `--begun=${started}`, ...args], {
    env: withPinnedNode(),
    channel: true,
  });

const test = () =>
  withScratchFolder((folder) => {
    // Two more than the two cores that it is made for: specs wait for clocks, mails and browsers.
    const jest = [inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--maxWorkers=4'];
    const env = { ...withPinnedNode(), TMPDIR: folder };
    return run(pinnedNode(), ['--disable-warning=ExperimentalWarning', ...jest, ...args], { env });
  });

const tasks = { start, test };

const main = async () => {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) throw new Error(`csite needs Node 20 or newer to start; this is ${process.version}.`);
  if (!tasks[task]) throw new Error(`Unknown task ${task ?? ''}: use npm start or npm test.`);
  await install();
  await build();
  say(task === 'start' ? 'Starting csite …' : 'Running the tests …');
  process.exitCode = await tasks[task]();
};

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
