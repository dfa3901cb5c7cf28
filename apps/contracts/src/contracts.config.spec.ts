import { readConfig } from '@csite/service';
import { ContractsConfig } from './contracts.config';

const configured = (pattern?: string): ContractsConfig =>
  readConfig(ContractsConfig, {
    NATS_URL: 'nats://contracts:secret@localhost:4222',
    ...(pattern !== undefined && { CUSTOMER_NUMBER_PATTERN: pattern }),
  });

describe('the pattern of customer numbers', () => {
  it.each([
    ['A12345678', true],
    ['A123456789', true],
    ['A1234567', false],
    ['A1234567890', false],
    ['B12345678', false],
    ['a12345678', false],
    [' A12345678', false],
  ])('takes %s by itself: %s', (number, right) => {
    expect(new RegExp(configured().CUSTOMER_NUMBER_PATTERN).test(number)).toBe(right);
  });

  it('can be another one', () => {
    expect(configured('^Z\\d{3}$').CUSTOMER_NUMBER_PATTERN).toBe('^Z\\d{3}$');
  });

  it.each(['^A(\\d{8}$', '[', '*', '(?<x'])('ends the start in one sentence when it is none: %s', (pattern) => {
    expect(() => configured(pattern)).toThrow(
      'Environment variable CUSTOMER_NUMBER_PATTERN must be a regular expression such as ^A\\d{8,9}$.',
    );
  });

  it('is not taken from a mistyped name', () => {
    expect(() => readConfig(ContractsConfig, { NATS_URL: 'nats://x:y@z', CUSTOMER_NUMBER_PATERN: 'x' })).toThrow(
      'did you mean CUSTOMER_NUMBER_PATTERN?',
    );
  });
});
