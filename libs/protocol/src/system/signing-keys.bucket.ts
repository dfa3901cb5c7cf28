/** Where identity publishes its JWKS (RFC 7517, public keys only) and every process watches for it. */
export const signingKeysBucket = { bucket: 'KEYS', key: 'jwks' } as const;
