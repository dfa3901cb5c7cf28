import type { SecretMail } from '@csite/protocol';
import { handler, type HandlerExtras } from '../strategy/handler-extras';
import type { Received } from './received';

type DeliveryDecorator<D extends object> = <M extends (event: Received<D>) => Promise<void>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/**
 * Sends one kind of secret mail from the MAIL work queue. No transaction is open, as the method talks to a mail
 * server; the mail leaves the queue only when the method returned.
 */
export const Delivers = <D extends object>(mail: SecretMail<D>): DeliveryDecorator<D> => {
  const durable = mail.subject.replaceAll('.', '-');
  const extras: HandlerExtras = { role: 'delivery', mail, durable };
  return handler(`${mail.subject} for delivery`, extras);
};
