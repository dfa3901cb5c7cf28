export * from './operator-account-request';
export * from './list-operator-accounts.message';
export * from './end-account-sessions.message';
export * from './reset-account-factors.message';
export * from './decide-frozen-account.message';
