import { readConfiguration } from './configuration';

const key = 'key-of-the-card-simulator-in-tests';

describe('the configuration of the card simulator', () => {
  it('needs the key that billing has, and no other name', () => {
    expect(readConfiguration({ CARD_SIMULATOR_KEY: key, CARD_SIMULATOR_HOST: '' })).toEqual({ key, port: 0 });
  });

  it('takes port, address, file and where to tell of what happened', () => {
    const env = {
      CARD_SIMULATOR_PORT: '8026',
      CARD_SIMULATOR_HOST: '0.0.0.0',
      CARD_SIMULATOR_FILE: '/cards',
      CARD_SIMULATOR_NOTICES: 'http://x',
    };
    expect(readConfiguration({ CARD_SIMULATOR_KEY: key, ...env })).toEqual({
      key,
      port: 8026,
      host: '0.0.0.0',
      file: '/cards',
      noticeUrl: 'http://x',
    });
  });

  it('says in a sentence what is wrong', () => {
    expect(() => readConfiguration({})).toThrow('CARD_SIMULATOR_KEY is not set');
    expect(() => readConfiguration({ CARD_SIMULATOR_KEY: key, CARD_SIMULATOR_PORT: '70000' })).toThrow('is no port');
  });
});
