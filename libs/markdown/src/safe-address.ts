const FOREIGN = /^(https?:\/\/[^/\\\s]|mailto:|tel:)/i;
/** A second slash, either way, would lead to another site. */
const OWN = /^\/(?![/\\])/;

/** Addresses that a text may lead to: the web, a mail, a telephone, and pages of this site. */
export const isSafeAddress = (address: string): boolean => FOREIGN.test(address) || OWN.test(address);
