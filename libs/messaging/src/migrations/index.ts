/** What a migration step needs; apart from the main index, so that no running service loads the migrator. */
export * from './messaging.migrations';
