/** Field names whose values are never logged, wherever they stand in an entry. */
const secretName = /^(authorization|cookie|set-cookie|.*password.*|.*secret.*|.*token.*|tokens|credentials|card.*)$/i;

/** A JSON Web Token, a one-time link inside a sentence, what others quote. */
const secretText: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[redacted]'],
  [/(\/[a-z]#)[\w-]{20,}/g, '$1[redacted]'],
  // The address of somebody's calendar is its password.
  [/(\/feeds\/calendar\/)[\w-]+/g, '$1[redacted]'],
  // PostgreSQL quotes the whole row, with all that is personal or secret in it.
  [/(Failing row contains )\([^\n]*\)/g, '$1([redacted])'],
  [/\$argon2id?\$[\w=,$+/.]+/g, '[redacted]'],
];

const MAX_DEPTH = 6;

/**
 * `user:password@` of a URL. Whoever forgot to encode a password has `/`, `@` or `://` in it, so all goes between the scheme
 * and the last `@` of the word: rather a path too many than a secret.
 */
const withoutCredentials = (word: string): string => {
  const scheme = word.indexOf('://');
  const end = word.lastIndexOf('@');
  return scheme < 0 || end < scheme ? word : `${word.slice(0, scheme + 3)}[redacted]${word.slice(end)}`;
};

export const redactText = (text: string): string =>
  secretText.reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    text.includes('://') ? text.replace(/\S+/g, withoutCredentials) : text,
  );

const describeError = (error: Error, depth: number): Record<string, unknown> => ({
  type: error.name,
  message: redactText(error.message),
  ...('code' in error && { code: error.code }),
  ...(error.stack && { stack: redactText(error.stack) }),
  ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
});

/** By its tag: `instanceof` fails for a buffer of another realm. */
const isArrayBuffer = (value: object): value is ArrayBuffer =>
  /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));

/** A copy of `value` that is safe to log: secrets gone, errors spelled out, bounded in depth. */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deep]';
  if (value instanceof Error) return describeError(value, depth);
  // Bytes are payloads, keys and hashes: how many is all that a log needs of them.
  if (ArrayBuffer.isView(value) || isArrayBuffer(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.map((entry) => redact(entry, depth + 1));
  if ('toJSON' in value && typeof value.toJSON === 'function') return redact((value.toJSON as () => unknown)(), depth + 1);
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, secretName.test(name) ? '[redacted]' : redact(entry, depth + 1)]),
  );
};
