/** Whole yen, as people in Japan write them: ¥12,000. A credit carries a real minus sign. */
export const formatYen = (yen: number): string => `${yen < 0 ? '−' : ''}¥${formatNumber(Math.abs(yen))}`;

/** As formatYen, with the sign of a surplus: what is added or saved. */
export const formatYenChange = (yen: number): string => (yen > 0 ? `+${formatYen(yen)}` : yen === 0 ? '±¥0' : formatYen(yen));

export const formatNumber = (value: number): string => value.toLocaleString('en-US');

/** A difference in count with its sign: +10, −5, ±0. */
export const formatChange = (difference: number): string =>
  difference === 0 ? '±0' : `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`;
