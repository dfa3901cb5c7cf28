import type { NodemailerError } from 'nodemailer';

interface Address {
  readonly address?: string;
}

/** The parts of a built message, and of what it was built from, that say who gets it. */
interface BuiltMail {
  readonly message: {
    getAddresses(): { readonly to?: readonly Address[]; readonly cc?: readonly Address[]; readonly bcc?: readonly Address[] };
    getEnvelope(): { readonly from: string | false; readonly to: readonly string[] };
  };
  readonly data: { readonly to?: unknown; readonly cc?: unknown; readonly envelope?: unknown };
}

/**
 * The last look before a mail leaves: what the library made of headers and envelope must name exactly the addresses
 * that were validated, so that no name or address can have smuggled in another recipient.
 */
export const refuseStrayRecipients = ({ message, data }: BuiltMail, done: (error?: NodemailerError | null) => void): void => {
  const built = message.getAddresses();
  const envelope = message.getEnvelope();
  const meant = data.envelope as { from: Address; to: readonly Address[] };
  const same =
    names(built.to) === names(data.to) &&
    names(built.cc) === names(data.cc) &&
    built.bcc === undefined &&
    envelope.from === meant.from.address &&
    names(envelope.to.map((address) => ({ address }))) === names(meant.to);
  done(same ? null : new Error('the built mail names other recipients than the ones that were checked'));
};

const names = (addresses: unknown): string =>
  JSON.stringify(((addresses ?? []) as readonly Address[]).map(({ address }) => address));
