import type { AddressObject, ParsedMail } from 'mailparser';

export interface CaughtAddress {
  readonly name: string;
  readonly address: string;
}

/** A mail as it arrived: what SMTP was told (envelope), and what a mail program would show. */
export interface CaughtMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly messageId: string;
  readonly from: readonly CaughtAddress[];
  readonly to: readonly CaughtAddress[];
  readonly cc: readonly CaughtAddress[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Every http(s) address in the text, in order. */
  readonly links: readonly string[];
  readonly attachments: readonly { readonly fileName: string; readonly size: number }[];
  /** Header lines as they came, unfolded, lower-case name first. */
  readonly headers: readonly { readonly name: string; readonly line: string }[];
}

export async function parseMail(
  raw: Buffer,
  about: { id: string; receivedAt: string; envelope: CaughtMail['envelope'] },
): Promise<CaughtMail> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw);
  const text = mail.text ?? '';
  return {
    ...about,
    messageId: mail.messageId ?? '',
    from: addresses(mail.from),
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    subject: mail.subject ?? '',
    text,
    html: typeof mail.html === 'string' ? mail.html : '',
    links: [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])],
    attachments: mail.attachments.map(({ filename = '', size }) => ({ fileName: filename, size })),
    headers: headersOf(mail),
  };
}

function headersOf(mail: ParsedMail): CaughtMail['headers'] {
  return mail.headerLines.map(({ key, line }) => ({ name: key, line: line.replace(/\r?\n[ \t]+/g, ' ') }));
}

function addresses(field: AddressObject | AddressObject[] | undefined): CaughtAddress[] {
  return [field ?? []].flat().flatMap((object) => object.value.map(({ name, address }) => ({ name, address: address ?? '' })));
}
