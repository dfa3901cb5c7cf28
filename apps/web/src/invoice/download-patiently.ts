import { download } from '../api/download';
import { ApiProblem } from '../api/problem';

const TRIES = 8;
const AGAIN_MS = 1_500;

const isBeingMade = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'invoice.file-being-made';

/** A PDF is made when it is first wanted: asked for again while the server says that it is at it. */
export const downloadPatiently = async (path: string, save = download, pause = AGAIN_MS): Promise<void> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      await save(path);
      return;
    } catch (error) {
      if (left === 0 || !isBeingMade(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};
