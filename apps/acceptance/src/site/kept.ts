import { keeperAddress } from './environment';

/** Asks the keeper of this test run, who starts what nobody has asked for before. */
export async function kept(what: '/site' | `/left/${string}` | '/browser' | '/prepared'): Promise<string> {
  const keeper = keeperAddress.get();
  if (keeper === undefined)
    throw new Error('No keeper of shared sites: run jest with the root jest.config.mjs, which starts it.');
  const answer = await fetch(keeper + what);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
