import type { NodemailerError } from 'nodemailer';
import type { DeliveryOutcome } from './delivery-outcome';

/** How a try ended that threw. */
export const outcomeOfError = (cause: unknown, recipients: readonly string[]): DeliveryOutcome => {
  const error: NodemailerError = cause instanceof Error ? cause : new Error(String(cause));
  const response = responseOf(error);
  if (error.rejectedErrors?.length)
    return { accepted: [], refused: refusedOf(error.rejectedErrors), response, contact: 'answered' };
  if (isAboutTheMail(error)) return { accepted: [], refused: error.permanent ? recipients : [], response, contact: 'answered' };
  return { accepted: [], refused: [], response, contact: mayHaveArrived(error) ? 'unclear' : 'unreachable' };
};

/** Recipients that the server turned away for good, and its words. */
export const refusedOf = (errors: readonly NodemailerError[]): string[] =>
  errors.flatMap(({ recipient, permanent }) => (recipient && permanent ? [recipient] : []));

export const responseOf = (error: NodemailerError): string => (error.response ?? error.message).slice(0, 1000);

/** A 5xx at the greeting or at log-in is the server's trouble, not the mail's: the mail waits. */
const isAboutTheMail = ({ code, responseCode }: NodemailerError): boolean =>
  responseCode !== undefined && (code === 'EENVELOPE' || code === 'EMESSAGE');

/** The connection stood and broke, or fell silent, before the last answer. */
const mayHaveArrived = ({ code, timeoutType, originalCode }: NodemailerError): boolean =>
  code === 'ECONNECTION' ||
  code === 'EABORT' ||
  (code === 'ETIMEDOUT' && timeoutType === 'SOCKET_TIMEOUT') ||
  (code === 'ESOCKET' && (originalCode === 'ECONNRESET' || originalCode === 'EPIPE'));
