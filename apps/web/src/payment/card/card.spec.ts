import { brandName, expiryOnCard, isDone } from './card';

describe('a card on the screen', () => {
  it('has brand and expiry as they stand on it', () => {
    expect([expiryOnCard('2049-12'), expiryOnCard('2026-03')]).toEqual(['12/49', '03/26']);
    expect([brandName('jcb'), brandName('cartes_bancaires')]).toEqual(['JCB', 'cartes_bancaires']);
  });

  it('is done when its own frame says so, and nobody else', () => {
    const frame = 'http://127.0.0.1:8026/card/x';
    const data = { cardSimulator: 'done' };
    expect(isDone({ origin: 'http://127.0.0.1:8026', data }, frame)).toBe(true);
    expect(isDone({ origin: 'http://evil.example', data }, frame)).toBe(false);
    for (const other of [null, 'done', { cardSimulator: 'open' }])
      expect(isDone({ origin: 'http://127.0.0.1:8026', data: other }, frame)).toBe(false);
  });
});
