export * from './yen';
export * from './tokyo';
export * from './customer-number';
export * from './subdomain';
export * from './mail-address';
export * from './id';
export * from './near-miss';
