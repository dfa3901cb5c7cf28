import { formatChange, formatNumber, formatYen, formatYenChange } from './money';

describe('money on the screen', () => {
  it('is whole yen with a half-width yen sign and groups of three', () => {
    expect(formatYen(0)).toBe('¥0');
    expect(formatYen(12000)).toBe('¥12,000');
    expect(formatYen(38_500_000)).toBe('¥38,500,000');
  });

  it('shows a credit with a minus sign before the yen sign', () => {
    expect(formatYen(-1200)).toBe('−¥1,200');
  });

  it('shows what a change adds or saves', () => {
    expect(formatYenChange(4400)).toBe('+¥4,400');
    expect(formatYenChange(-4400)).toBe('−¥4,400');
    expect(formatYenChange(0)).toBe('±¥0');
  });
});

describe('counts', () => {
  it('are grouped like money', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
  });

  it('carry their sign where they are a difference', () => {
    expect(formatChange(10)).toBe('+10');
    expect(formatChange(-1500)).toBe('−1,500');
    expect(formatChange(0)).toBe('±0');
  });
});
