import fc from 'fast-check';
import { refuseStrayRecipients } from './recipient.check';
import { retryDelay } from './retry-delay';
import { outcomeOfError } from './smtp-failure';

const everybody = ['info@sumple-data.example', 'hanako@sumple-data.example'];
const failure = (parts: object, message = 'it failed'): Error => Object.assign(new Error(message), parts);

describe('what a try that failed means', () => {
  it.each([
    ['nobody listens', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'unreachable'],
    ['the name is unknown', { code: 'EDNS' }, 'unreachable'],
    ['no greeting came', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'unreachable'],
    ['the server greets with a refusal', { code: 'EPROTOCOL', responseCode: 554, permanent: true }, 'unreachable'],
    ['the log-in is refused', { code: 'EAUTH', responseCode: 535, permanent: true }, 'unreachable'],
    ['the connection broke on the way', { code: 'ECONNECTION' }, 'unclear'],
    ['the connection was reset', { code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'unclear'],
    ['the server fell silent', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'unclear'],
    ['we cut it off', { code: 'EABORT' }, 'unclear'],
    ['the sender is put off', { code: 'EENVELOPE', responseCode: 451 }, 'answered'],
  ])('when %s: nobody is refused for good', (_what, parts, contact) => {
    expect(outcomeOfError(failure(parts), everybody)).toMatchObject({ accepted: [], refused: [], contact });
  });

  it('when the mail itself is turned away for good: nobody will get it', () => {
    const error = failure({ code: 'EMESSAGE', responseCode: 554, permanent: true, response: '554 5.7.1 no' });
    expect(outcomeOfError(error, everybody)).toEqual({
      accepted: [],
      refused: everybody,
      response: '554 5.7.1 no',
      contact: 'answered',
    });
  });

  it('when some are turned away for good and others for now: only the former are refused', () => {
    const rejectedErrors = everybody.map((recipient, index) => failure({ recipient, permanent: index === 0 }));
    expect(outcomeOfError(failure({ code: 'EENVELOPE', responseCode: 550, rejectedErrors }), everybody)).toMatchObject({
      refused: [everybody[0]],
      contact: 'answered',
    });
  });

  it('is written down in a thousand characters, whatever was thrown', () => {
    expect(outcomeOfError(failure({}, 'x'.repeat(5000)), everybody).response).toHaveLength(1000);
    expect(outcomeOfError('gone', everybody).response).toBe('gone');
  });
});

describe('the last look before a mail leaves', () => {
  type Addresses = readonly { readonly address?: string }[];
  const [from, to, cc] = ['aporder@desknet.com', 'info@x.example', 'hanako@x.example'];
  const listed = (...addresses: string[]): Addresses => addresses.map((address) => ({ address }));
  const verdict = (
    built: { to?: Addresses; cc?: Addresses; bcc?: Addresses },
    envelope: { from: string | false; to: string[] },
  ): unknown => {
    let said: unknown;
    const meant = { to: listed(to), cc: listed(cc), envelope: { from: { address: from }, to: listed(to, cc) } };
    const message = { getAddresses: () => built, getEnvelope: () => envelope };
    refuseStrayRecipients({ message, data: meant }, (error) => (said = error));
    return said;
  };
  const right = { to: listed(to), cc: listed(cc) };

  it('lets go what names those who were checked', () => {
    expect(verdict(right, { from, to: [to, cc] })).toBeNull();
  });

  it.each([
    ['one more in To', { ...right, to: listed(to, 'evil@x.example') }, { from, to: [to, cc] }],
    ['another in Cc', { ...right, cc: listed('evil@x.example') }, { from, to: [to, cc] }],
    ['nobody in Cc', { to: listed(to) }, { from, to: [to, cc] }],
    ['somebody in Bcc', { ...right, bcc: listed('evil@x.example') }, { from, to: [to, cc] }],
    ['one more on the envelope', right, { from, to: [to, cc, 'evil@x.example'] }],
    ['one less on the envelope', right, { from, to: [to] }],
    ['another sender', right, { from: 'evil@x.example', to: [to, cc] }],
    ['no sender', right, { from: false as const, to: [to, cc] }],
  ])('keeps back what names %s', (_whom, built, envelope) => {
    expect(verdict(built, envelope)).toBeInstanceOf(Error);
  });
});

describe('the pause after a try', () => {
  it('is between 1.6 seconds and what is bearable, however many tries there were', () => {
    const contact = fc.constantFrom('answered', 'unreachable', 'unclear');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        contact,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, how, random) => {
          const seconds = retryDelay(attempts, how, random).total('seconds');
          expect(seconds).toBeGreaterThanOrEqual(1.6);
          expect(seconds).toBeLessThanOrEqual((how === 'unreachable' ? 30 : 900) * 1.2);
          expect(retryDelay(attempts + 1, how, random).total('seconds')).toBeGreaterThanOrEqual(seconds);
        },
      ),
    );
  });
});
