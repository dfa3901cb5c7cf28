import { setup as openKeeper } from './apps/acceptance/dist/site/global-setup.js';
import { setup as startPostgres } from './libs/testing/dist/infrastructure/global-setup.js';

export default async () => {
  await Promise.all([startPostgres(), openKeeper()]);
};
