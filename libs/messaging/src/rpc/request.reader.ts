import { Nothing, type Rpc } from '@csite/protocol';
import { notAnObject, validated } from './validated';

/** Requests up to this size are remembered; longer ones are seldom the same twice. */
const rememberedBytes = 256;
const rememberedRequests = 512;

/**
 * Reads the requests of one message. A screen asks the same few questions over and over, and the same bytes make the
 * same request, so a query's request is parsed and checked once and then reused; it is frozen, as many calls share it.
 */
export class RequestReader {
  private readonly known = new Map<string, object>();

  constructor(private readonly message: Rpc) {}

  /** @throws Failure `request.invalid` */
  read(bytes: Uint8Array): object {
    if (bytes.length === 0 || (this.message.request === Nothing && isEmptyObject(bytes)))
      return validated(this.message.request, {});
    if (this.message.kind === 'command' || bytes.length > rememberedBytes) return this.readAnew(textOf(bytes));
    return this.recall(textOf(bytes));
  }

  private recall(text: string): object {
    const before = this.known.get(text);
    if (before) return before;
    const request = deepFreeze(this.readAnew(text));
    if (this.known.size >= rememberedRequests) this.known.clear();
    this.known.set(text, request);
    return request;
  }

  private readAnew(text: string): object {
    return validated(this.message.request, parsed(text));
  }
}

const isEmptyObject = (bytes: Uint8Array): boolean => bytes.length === 2 && bytes[0] === 0x7b && bytes[1] === 0x7d;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw notAnObject();
  }
};

const deepFreeze = <T extends object>(value: T): T => {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) deepFreeze(each as object);
  return Object.freeze(value);
};
