/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`; stops counting above `most`. */
const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? (beforeLast[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
};

/** Short names (PORT, PATH, HOME) are near each other by chance: they must agree in more. */
const allowedEdits = (name: string): number => (name.length >= 6 ? 2 : 1);

/** The known name that was probably meant by `name`, if it is within a slip of the finger of one. */
export const nearMiss = (name: string, known: readonly string[]): string | undefined => {
  const upper = name.toUpperCase();
  return known.find((candidate) => editDistance(upper, candidate, 2) <= allowedEdits(candidate));
};
