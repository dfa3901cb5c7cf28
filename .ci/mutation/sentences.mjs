import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What is only said to people: another wording is no other rule. Codes, dates and amounts are never in these. */
const spoken = new Set(['ja', 'en']);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'sentences', {
    shouldIgnore: (path) =>
      path.isObjectProperty() && spoken.has(path.node.key.name ?? '') ? 'A sentence for people, not a rule.' : undefined,
  }),
];
