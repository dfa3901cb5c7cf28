export * from './audit-acts';
export * from './audit-entry.view';
export * from './list-audit.message';
