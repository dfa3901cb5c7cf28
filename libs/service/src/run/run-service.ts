import type { INestApplication, Type } from '@nestjs/common';

/** The main of every service. */
export const runService = (_name: string, _module: Type): Promise<void> => {
  throw new Error('not built yet');
};

/**
 * The same for a process that makes its own Nest application (the gateway): `create` gets the module to build from.
 * It resolves once the application listens; stopping and failing are handled alike.
 */
export const runApplication = (
  _name: string,
  _module: Type,
  _create: (root: Type) => Promise<INestApplication>,
): Promise<void> => {
  throw new Error('not built yet');
};
