export { teardown as default } from './dist/infrastructure/global-setup.js';
