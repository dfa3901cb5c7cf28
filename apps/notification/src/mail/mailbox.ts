import { asLine } from '../letter/plain-text';

/** Somebody who gets or sends mail, safe to stand in a header and in an SMTP envelope. */
export class Mailbox {
  readonly name: string;

  /** @throws Error when `address` could be read as anything but one address. */
  constructor(
    name: string,
    readonly address: string,
  ) {
    if (address.length > 254 || !ADDRESS.test(address)) throw new Error(`${JSON.stringify(address)} is not one mail address`);
    this.name = asLine(name).slice(0, 200);
  }

  /** From `Name <address>`, as the configuration has it. */
  static parse(text: string): Mailbox {
    const match = /^(.*) <([^<>]*)>$/.exec(text);
    return new Mailbox(match?.[1] ?? '', match?.[2] ?? text);
  }

  get domain(): string {
    return this.address.slice(this.address.lastIndexOf('@') + 1);
  }
}

/** Neither quoting, nor routes, lists or groups, nor anything that ends a header or an SMTP command. */
const ADDRESS = /^[^\s"(),:;<>@[\\\]\p{Cc}\p{Cf}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
