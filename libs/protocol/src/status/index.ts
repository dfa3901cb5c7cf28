export * from './notice-terms';
export * from './notice-text';
export * from './notice-window';
export * from './notice.view';
export * from './list-notices.message';
export * from './latest-notices.message';
export * from './get-notice.message';
export * from './import-notices.message';
