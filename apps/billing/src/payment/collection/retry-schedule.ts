/** Days after the first try on which a refused card is charged again; after the last the bill is paid by transfer. */
const RETRY_DAYS: readonly number[] = [1, 3, 7];

/** When the try after number `tries` is made; undefined where there is none. */
export const nextTry = (firstTriedAt: Temporal.Instant, tries: number): Temporal.Instant | undefined => {
  const days = RETRY_DAYS[tries - 1];
  return days === undefined ? undefined : firstTriedAt.add({ hours: 24 * days });
};
