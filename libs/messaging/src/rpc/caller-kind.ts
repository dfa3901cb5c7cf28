import {
  type AccountCaller,
  type Caller,
  type CallerKind,
  type Failure,
  forbidden,
  type OperatorCaller,
  unauthenticated,
} from '@csite/protocol';

export const sessionRequired = (): Error =>
  unauthenticated('session.required', { ja: 'ログインしてください。', en: 'Log in first.' });

const accountRequired = (): Failure =>
  forbidden('session.not-an-account', {
    ja: 'お客様のアカウントでログインしてください。担当者のログインではこの操作は行えません。',
    en: 'Log in with an account of a customer: operators may not do this.',
  });

const operatorRequired = (): Failure =>
  forbidden('session.not-an-operator', {
    ja: '担当者としてログインしてください。お客様のアカウントではこの操作は行えません。',
    en: 'Log in as an operator: accounts of customers may not do this.',
  });

/** @throws Failure `unauthenticated` `session.required` */
export const asSomebody = (caller: Caller | undefined): Caller => {
  if (!caller) throw sessionRequired();
  return caller;
};

/** @throws Failure `unauthenticated` `session.required`, `forbidden` `session.not-an-account` */
export const asAccount = (caller: Caller | undefined): AccountCaller => {
  if (!caller) throw sessionRequired();
  if (caller.kind !== 'account') throw accountRequired();
  return caller;
};

/** @throws Failure `unauthenticated` `session.required`, `forbidden` `session.not-an-operator` */
export const asOperator = (caller: Caller | undefined): OperatorCaller => {
  if (!caller) throw sessionRequired();
  if (caller.kind !== 'operator') throw operatorRequired();
  return caller;
};

/** @throws Failure `forbidden` `session.not-an-account` or `session.not-an-operator` */
export const assertKind = (caller: Caller, kind: CallerKind): Caller =>
  kind === 'account' ? asAccount(caller) : asOperator(caller);
