/** As every code app knows it (RFC 6238): SHA-1, six digits, 30 seconds. */
const usual = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const issuer = 'csite';
/** Clocks of phones are off by a little: one step before and one after. */
const window = 1;
const secretBytes = 20;

/** Loaded when somebody uses it: most processes of a day never do. */
const library = (): Promise<typeof import('otpauth')> => import('otpauth');

/** A secret in base32, as people may type it. */
export const newTotpSecret = async (): Promise<string> => {
  const { Secret } = await library();
  return new Secret({ size: secretBytes }).base32;
};

/** What a QR code shows to a code app. */
export const totpUri = async (secret: string, label: string): Promise<string> => {
  const { TOTP } = await library();
  return new TOTP({ ...usual, issuer, label, secret }).toString();
};

/**
 * The step whose code this is, or undefined. Codes are made by real clocks, wherever the business clock stands.
 * @param at real time.
 */
export const totpStep = async (secret: string, code: string, at: Temporal.Instant): Promise<number | undefined> => {
  const token = code.normalize('NFKC').replaceAll(/\D/g, '');
  if (token.length !== usual.digits) return undefined;
  const { Secret, TOTP } = await library();
  const timestamp = at.epochMilliseconds;
  const delta = TOTP.validate({ ...usual, token, secret: Secret.fromBase32(secret), timestamp, window });
  return delta === null ? undefined : TOTP.counter({ period: usual.period, timestamp }) + delta;
};
