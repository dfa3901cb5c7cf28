import { applicationEn, applicationJa } from '../application/application.dictionary';
import { contractEn, contractJa } from '../contract/contract.dictionary';
import { customerEn, customerJa } from '../customer/customer.dictionary';
import { noticeEn, noticeJa } from '../notice/notice.dictionary';
import { sessionEn, sessionJa } from '../session/session.dictionary';
import { shellEn, shellJa } from '../shell/shell.dictionary';
import { signUpEn, signUpJa } from '../sign-up/sign-up.dictionary';
import { topEn, topJa } from '../top/top.dictionary';
import { usersChangeEn, usersChangeJa } from '../users-change/users-change.dictionary';

export const ja = {
  shell: shellJa,
  session: sessionJa,
  signUp: signUpJa,
  top: topJa,
  contract: contractJa,
  usersChange: usersChangeJa,
  application: applicationJa,
  notice: noticeJa,
  customer: customerJa,
};

export const en = {
  shell: shellEn,
  session: sessionEn,
  signUp: signUpEn,
  top: topEn,
  contract: contractEn,
  usersChange: usersChangeEn,
  application: applicationEn,
  notice: noticeEn,
  customer: customerEn,
};
