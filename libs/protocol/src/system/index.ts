export * from './settle.query';
export * from './ready.query';
export * from './clock.broadcast';
export * from './signing-keys.bucket';
export * from './dead-letters.message';
