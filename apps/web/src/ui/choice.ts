/** All of them is no choice. */
const orNone = <Value extends string>(all: readonly Value[], chosen: readonly Value[]): readonly Value[] =>
  chosen.length === all.length ? [] : chosen;

/** Those of `all` that a text such as `incident,maintenance` names, in the order of `all`; none means all. */
export const namedIn = <Value extends string>(all: readonly Value[], text: string | null): readonly Value[] => {
  const named = (text ?? '').split(',');
  return orNone(
    all,
    all.filter((value) => named.includes(value)),
  );
};

/** The choice after one of `all` was pressed: in when it was out, out when it was in. */
export const toggled = <Value extends string>(
  all: readonly Value[],
  chosen: readonly Value[],
  pressed: Value,
): readonly Value[] =>
  orNone(
    all,
    all.filter((value) => (value === pressed) !== chosen.includes(value)),
  );
