import { addressLines, formatPostalCode } from './address';

describe('a Japanese address', () => {
  const harbour = {
    postalCode: '2208110',
    prefecture: '神奈川県',
    city: '横浜市西区',
    street: 'みなとみらい2-2-1',
    building: '横浜ランドマークタワー10階',
  };

  it('is postal code, street and building, a line each', () => {
    expect(addressLines(harbour)).toEqual(['〒220-8110', '神奈川県横浜市西区みなとみらい2-2-1', '横浜ランドマークタワー10階']);
  });

  it('has no empty lines', () => {
    expect(addressLines({ ...harbour, building: '', postalCode: '' })).toEqual(['神奈川県横浜市西区みなとみらい2-2-1']);
  });

  it('shows a postal code with its hyphen, stored with or without', () => {
    expect([formatPostalCode('2208110'), formatPostalCode('220-8110'), formatPostalCode('SW1A')]).toEqual([
      '〒220-8110',
      '〒220-8110',
      'SW1A',
    ]);
  });
});
