import { readConfig } from '@csite/service';
import { NotificationConfig } from './notification.config';

const sentence = (address: string): string => {
  const base = { NATS_URL: 'nats://notification:secret@localhost:4222', PUBLIC_URL: 'https://csite.example' };
  try {
    readConfig(NotificationConfig, { ...base, SMTP_URL: address });
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the mail server of notification', () => {
  it.each(['smtp://mail-catcher:2525', 'smtps://user:p%40ss@mail.example:465', 'smtp://127.0.0.1:25/'])(
    'may be %s',
    (address) => {
      expect(sentence(address)).toBe('accepted');
    },
  );

  it.each([
    'smtp://user:hunter2#x@mail.example:25',
    'smtp://user:7#hunter2@mail.example:25',
    'smtp://user:hunter2%@mail.example:25',
    'smtp://user:hunter2@mail.example:99999',
    'smtp://mail:25/hunter2',
    'smtp://:25',
    'hunter2',
  ])('is refused at the start, named and not quoted, where it is %s', (address) => {
    expect(sentence(address)).toBe(
      'Environment variable SMTP_URL must be a mail server such as smtp://user:password@host:587, with @ : / ? # % in a password written as %40 %3A %2F %3F %23 %25.',
    );
  });
});
