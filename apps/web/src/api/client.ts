import createClient from 'openapi-fetch';
import { readProblem } from './problem';
import type { paths } from './schema';
import { sessionFetch } from './session-fetch';

/** The API, typed from its OpenAPI document; several values go as `kinds=users,plan`, as it says. */
export const api = createClient<paths>({
  baseUrl: '/api/v1',
  fetch: sessionFetch,
  querySerializer: { array: { style: 'form', explode: false } },
});

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; throws the problem otherwise. */
export const answered = async <Data>(answer: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await answer;
  if (!response.ok) throw readProblem(response.status, error);
  return data as Data;
};
