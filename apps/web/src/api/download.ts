import { readProblem } from './problem';
import { sessionFetch } from './session-fetch';

/** The name that the server gives a file; `download` where it gives none. */
export const fileNameIn = (disposition: string | null): string =>
  /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1] ?? 'download';

const save = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/**
 * Has the browser save a file of the API, `path` being below `/api/v1`. Fetched rather than linked to: an expired session is renewed
 * first, the headings are in the language of the screen, and a refusal is told on it.
 * @throws ApiProblem
 */
export const download = async (path: string): Promise<void> => {
  const response = await sessionFetch(new Request(`/api/v1${path}`));
  if (!response.ok) throw readProblem(response.status, await response.json().catch(() => undefined));
  save(await response.blob(), fileNameIn(response.headers.get('content-disposition')));
};
