export { setup as default } from './dist/infrastructure/global-setup.js';
