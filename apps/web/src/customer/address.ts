/** An address as it stands on an envelope; absent parts are empty text. */
export interface Address {
  readonly postalCode: string;
  readonly prefecture: string;
  readonly city: string;
  readonly street: string;
  readonly building: string;
}

/** 〒220-8110, however the seven digits were stored. */
export const formatPostalCode = (postalCode: string): string => {
  const digits = postalCode.replace(/\D/g, '');
  return digits.length === 7 ? `〒${digits.slice(0, 3)}-${digits.slice(3)}` : postalCode;
};

/** The lines of an address, without empty ones. */
export const addressLines = (address: Address): readonly string[] =>
  [formatPostalCode(address.postalCode), `${address.prefecture}${address.city}${address.street}`, address.building].filter(
    (line) => line !== '',
  );
