export * from './notice-terms';
export * from './notice-text';
export * from './notice-window';
export * from './notice-view';
export * from './list-notices';
export * from './latest-notices';
export * from './get-notice';
export * from './import-notices';
