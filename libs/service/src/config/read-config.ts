import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { ConfigError } from './config.error';
import type { Environment } from './environment';
import { nearMiss } from '@csite/values';
import type { ServiceConfig } from './service.config';

export type ConfigClass<C extends ServiceConfig = ServiceConfig> = new () => C;

/** The variables that `shape` declares, its parents' included. */
const knownNames = (shape: ConfigClass): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(shape, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

const refuseNearMisses = (known: readonly string[], environment: Environment): void => {
  for (const name of Object.keys(environment)) {
    const meant = known.includes(name) ? undefined : nearMiss(name, known);
    if (meant) throw new ConfigError(`Unknown environment variable ${name}: did you mean ${meant}?`);
  }
};

/** An empty variable counts as unset, as in compose files that pass `${NAME:-}`. */
const given = (known: readonly string[], environment: Environment): Record<string, string> =>
  Object.fromEntries(
    known.flatMap((name) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

/**
 * @throws ConfigError when a value is wrong, missing, or stands under a mistyped name. The sentence names the variable
 * and never quotes its value, which may be a secret.
 */
export const readConfig = <C extends ServiceConfig>(shape: ConfigClass<C>, environment: Environment): C => {
  const known = knownNames(shape);
  refuseNearMisses(known, environment);
  const values = given(known, environment);
  const config = plainToInstance(shape, values, { exposeDefaultValues: true });
  const [wrong] = validateSync(config);
  if (!wrong) return config;
  const rule = Object.values(wrong.constraints ?? {}).at(-1) ?? 'is not valid';
  const what = wrong.property in values ? '' : ' is not set and';
  throw new ConfigError(`Environment variable ${wrong.property}${what} ${rule.replace(`${wrong.property} `, '')}.`);
};
