import { createRequire } from 'node:module';

// The sequencer of the jest that is installed: it is no dependency of ours.
const require = createRequire(createRequire(import.meta.url).resolve('jest-config'));
const { default: Sequencer } = require('@jest/test-sequencer');

/** In which order kinds of specs begin: what takes minutes first, so that all workers end together. */
const kinds = [/\/acceptance\/.*\/(start|failure)\.spec/, /\/acceptance\//, /interleavings|\.rivals/, /properties|lives/];
const rank = ({ path }) => kinds.findIndex((kind) => kind.test(path)) + 1 || kinds.length + 1;

export default class LongestKindsFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
