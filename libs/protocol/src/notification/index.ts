export * from './mail.view';
export * from './list-mails.message';
