export * from './world/test-world';
