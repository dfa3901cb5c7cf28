export * from './billing-terms';
export * from './billing-address';
export * from './get-billing-profile.message';
export * from './change-billing-profile.message';
