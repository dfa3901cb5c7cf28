import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Best first. */
const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** Where less than this is saved, a client does better without unpacking. */
const WORTH_BYTES = 200;
/** A file is packed once and sent often; the last two steps of Brotli would take a second more for two percent less. */
const BROTLI_QUALITY = 9;

const brotli = promisify(brotliCompress);
const pack: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: promisify<Buffer, Buffer>((body, done) => gzip(body, { level: constants.Z_BEST_COMPRESSION }, done)),
};

const isRefused = (parameters: readonly string[]): boolean => parameters.some((each) => /^\s*q\s*=\s*0(\.0*)?\s*$/i.test(each));

/** The best encoding that Accept-Encoding (RFC 9110) takes. */
export const acceptedEncoding = (header: string | undefined): Encoding | undefined => {
  const taken = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => part.split(';'))
    .filter(([, ...parameters]) => !isRefused(parameters))
    .map(([name = '']) => name.trim().toLowerCase());
  return encodings.find((encoding) => taken.includes(encoding));
};

/** A file as it is, and packed: each way once, when the first client asks for it, so that the start of a process waits for none. */
export class EncodedFile {
  private readonly packed = new Map<Encoding, Promise<Buffer | undefined>>();

  constructor(private readonly body: Buffer) {}

  /** Undefined where packing saves nothing worth it. */
  as(encoding: Encoding): Promise<Buffer | undefined> {
    const known = this.packed.get(encoding) ?? this.packAs(encoding);
    this.packed.set(encoding, known);
    return known;
  }

  private async packAs(encoding: Encoding): Promise<Buffer | undefined> {
    const packed = await pack[encoding](this.body);
    return this.body.length - packed.length > WORTH_BYTES ? packed : undefined;
  }
}
