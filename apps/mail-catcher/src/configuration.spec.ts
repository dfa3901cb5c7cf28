import { readConfiguration } from './configuration';

describe('the configuration of the mail catcher', () => {
  it('takes free ports on the loopback unless told', () => {
    expect(readConfiguration({})).toEqual({ host: '127.0.0.1', smtpPort: 0, httpPort: 0, file: undefined });
  });

  it('counts an empty variable as unset', () => {
    const empty = { MAIL_CATCHER_HOST: '', MAIL_CATCHER_SMTP_PORT: '', MAIL_CATCHER_PORT: '', MAIL_CATCHER_FILE: '' };
    expect(readConfiguration(empty)).toEqual(readConfiguration({}));
  });

  it('refuses what is no port, in one sentence', () => {
    expect(() => readConfiguration({ MAIL_CATCHER_PORT: 'http' })).toThrow(
      'MAIL_CATCHER_PORT is "http", which is no port: give a number up to 65535.',
    );
  });
});
