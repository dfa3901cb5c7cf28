export * from './markdown';
export * from './load-markdown';
