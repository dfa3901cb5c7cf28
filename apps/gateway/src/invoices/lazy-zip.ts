import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface Part {
  readonly name: string;
  /** Called when all before it is on its way, and not once the reader has left. */
  readonly make: () => Promise<Buffer>;
}

/**
 * A ZIP that is made while it is read, one part after the other at the pace of its reader: whatever their number, two at
 * most wait in memory. `brokeOff` is told of a part that could not be made, and of a reader who left before the end.
 */
export const lazyZip = (parts: readonly Part[], brokeOff: (error: Error) => void): Readable => {
  const zip = new ZipFile();
  const out = new PassThrough();
  const fail = (error: unknown): void => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  out.once('close', () => {
    if (!out.readableEnded) brokeOff(out.errored ?? new Error('nobody reads it any more'));
  });
  for (const { name, make } of parts)
    zip.addReadStreamLazy(name, { compress: false }, (take) => {
      if (out.destroyed) return;
      make().then((bytes) => take(null, Readable.from([bytes])), fail);
    });
  zip.on('error', fail);
  zip.end();
  zip.outputStream.pipe(out);
  return out;
};
