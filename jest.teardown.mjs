import { teardown as closeKeeper } from './apps/acceptance/dist/site/global-setup.js';
import { teardown as stopPostgres } from './libs/testing/dist/infrastructure/global-setup.js';

export default async () => {
  await Promise.all([stopPostgres(), closeKeeper()]);
};
