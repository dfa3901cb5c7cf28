import { createRequire } from 'node:module';

// The sequencer of the jest that is installed: it is no dependency of ours.
const require = createRequire(createRequire(import.meta.url).resolve('jest-config'));
const { default: Sequencer } = require('@jest/test-sequencer');

/** In which order kinds of specs begin: what takes minutes first, so that all workers end together. */
const kinds = [/\/acceptance\/.*\/(start|failure|portal)\.spec/, /\/acceptance\//, /interleavings|\.rivals/, /properties|lives/];
const rank = ({ path }) => kinds.findIndex((kind) => kind.test(path)) + 1 || kinds.length + 1;

/** So many others between two journeys: those keep the cores busy, while of the others many wait for a clock or a bus. */
const BETWEEN = 14;
const isJourney = ({ path }) => /\/acceptance\/dist\/[^/]+\.spec/.test(path);

const mixed = (journeys, others) => {
  const rest = [...others];
  return [...journeys.flatMap((journey, at) => (at < 3 ? [journey] : [...rest.splice(0, BETWEEN), journey])), ...rest];
};

export default class LongestKindsFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
    return mixed(
      sorted.filter(isJourney),
      sorted.filter((test) => !isJourney(test)),
    );
  }
}
