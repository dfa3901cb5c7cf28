import { accountEn, accountJa } from '../account/account.dictionary';
import { freezeEn, freezeJa } from '../account/freeze/freeze.dictionary';
import { applicationEn, applicationJa } from '../application/application.dictionary';
import { auditActEn, auditActJa } from '../audit/audit-act.dictionary';
import { auditFieldEn, auditFieldJa, auditValueEn, auditValueJa } from '../audit/audit-field.dictionary';
import { auditEn, auditJa } from '../audit/audit.dictionary';
import { calendarEn, calendarJa } from '../calendar/calendar.dictionary';
import { changeFormsEn, changeFormsJa } from '../change/change-forms.dictionary';
import { changeEn, changeJa } from '../change/change.dictionary';
import { confirmationEn, confirmationJa } from '../confirmation/confirmation.dictionary';
import { contractEn, contractJa } from '../contract/contract.dictionary';
import { historyEn, historyJa } from '../contract/history/history.dictionary';
import { customerEn, customerJa } from '../customer/customer.dictionary';
import { customerEditEn, customerEditJa } from '../customer/edit/customer-edit.dictionary';
import { customerEmailEn, customerEmailJa } from '../customer/email/email.dictionary';
import { diskEn, diskJa } from '../disk/disk.dictionary';
import { faqEn, faqJa } from '../faq/faq.dictionary';
import { helpEn, helpJa } from '../help/help.dictionary';
import { invoiceEn, invoiceJa } from '../invoice/invoice.dictionary';
import { factorEn, factorJa } from '../factor/factor.dictionary';
import { noticeEn, noticeJa } from '../notice/notice.dictionary';
import { passwordEn, passwordJa } from '../password/password.dictionary';
import { paymentEn, paymentJa } from '../payment/payment.dictionary';
import { passwordResetEn, passwordResetJa } from '../password/reset/reset.dictionary';
import { securityEn, securityJa } from '../security/security.dictionary';
import { sessionEn, sessionJa } from '../session/session.dictionary';
import { shellEn, shellJa } from '../shell/shell.dictionary';
import { signUpEn, signUpJa } from '../sign-up/sign-up.dictionary';
import { topEn, topJa } from '../top/top.dictionary';

export const ja = {
  shell: shellJa,
  session: sessionJa,
  signUp: signUpJa,
  top: topJa,
  contract: contractJa,
  history: historyJa,
  change: changeJa,
  changeForms: changeFormsJa,
  application: applicationJa,
  calendar: calendarJa,
  invoice: invoiceJa,
  notice: noticeJa,
  faq: faqJa,
  help: helpJa,
  customer: customerJa,
  customerEdit: customerEditJa,
  customerEmail: customerEmailJa,
  disk: diskJa,
  account: accountJa,
  audit: auditJa,
  auditAct: auditActJa,
  auditField: auditFieldJa,
  auditValue: auditValueJa,
  password: passwordJa,
  payment: paymentJa,
  confirmation: confirmationJa,
  passwordReset: passwordResetJa,
  freeze: freezeJa,
  security: securityJa,
  factor: factorJa,
};

export const en = {
  shell: shellEn,
  session: sessionEn,
  signUp: signUpEn,
  top: topEn,
  contract: contractEn,
  history: historyEn,
  change: changeEn,
  changeForms: changeFormsEn,
  application: applicationEn,
  calendar: calendarEn,
  invoice: invoiceEn,
  notice: noticeEn,
  faq: faqEn,
  help: helpEn,
  customer: customerEn,
  customerEdit: customerEditEn,
  customerEmail: customerEmailEn,
  disk: diskEn,
  account: accountEn,
  audit: auditEn,
  auditAct: auditActEn,
  auditField: auditFieldEn,
  auditValue: auditValueEn,
  password: passwordEn,
  payment: paymentEn,
  confirmation: confirmationEn,
  passwordReset: passwordResetEn,
  freeze: freezeEn,
  security: securityEn,
  factor: factorEn,
};
