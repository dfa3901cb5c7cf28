import type { Environment } from './environment';
import type { ServiceConfig } from './service.config';

export type ConfigClass<C extends ServiceConfig = ServiceConfig> = new () => C;

/** @throws ConfigError when a value is wrong, missing, or stands under a mistyped name. */
export const readConfig = <C extends ServiceConfig>(_shape: ConfigClass<C>, _environment: Environment): C => {
  throw new Error('not built yet');
};
