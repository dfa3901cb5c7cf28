export * from './customer-number';
export * from './id';
export * from './kana';
export * from './mail-address';
export * from './near-miss';
export * from './subdomain';
export * from './tokyo';
export * from './yen';
