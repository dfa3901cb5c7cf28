/** JSON as the service wrote it. */
export type Json = Uint8Array;
