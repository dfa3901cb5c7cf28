import { Failure } from '@csite/protocol';

/** The failure with which a rule refuses `act`. */
export const refusalOf = (act: () => unknown): Failure => {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
