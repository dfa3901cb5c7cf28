import type { Shape } from '@csite/protocol';
import { createRequire } from 'node:module';

interface TypeMetadata {
  readonly typeFunction: () => Shape<object>;
}

interface TransformStorage {
  readonly defaultMetadataStorage: { findTypeMetadata(target: Shape<object>, property: string): TypeMetadata };
}

/** class-transformer's main entry does not export its storage; this file of the package has it. */
const { defaultMetadataStorage } = createRequire(__filename)('class-transformer/cjs/storage') as TransformStorage;

/** The class that `@Type` names for a nested property. */
export const nestedShape = (shape: Shape<object>, property: string): Shape<object> =>
  defaultMetadataStorage.findTypeMetadata(shape, property).typeFunction();
