import { Keeper } from './keeper';

const keeper = new Keeper();

/** jest's globalSetup, for what browser and acceptance specs share. */
export const setup = (): Promise<void> => keeper.open();

export const teardown = (): Promise<void> => keeper.close();
