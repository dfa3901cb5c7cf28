import type { Client } from 'pg';

/** The setting that the policies of `walls` look at: a customer's id, `*`, or nothing. */
export const CUSTOMER_SETTING = 'csite.customer';

const TURN = { name: 'sight', text: `select set_config('${CUSTOMER_SETTING}', $1, false)` };

/** Whose rows a pipelined connection shows: turned to each read's customer right before its statement. */
export class Sight {
  #customer = '';
  #turned: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: Pick<Client, 'query'>) {}

  /**
   * For the statement that is sent next, in the same turn of the event loop; nothing is sent where the one before saw the
   * same customer's rows. No customer: no rows. The statement's result is good only if the promise resolves.
   */
  turnTo(customer = ''): Promise<unknown> {
    if (customer !== this.#customer) {
      this.#customer = customer;
      this.#turned = this.client.query({ ...TURN, values: [customer] }).catch((error: unknown) => {
        // What is sent from now on must not rely on it.
        this.#customer = '?';
        throw error;
      });
    }
    return this.#turned;
  }
}
