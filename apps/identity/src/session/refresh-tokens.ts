import { Injectable } from '@nestjs/common';
import { Secrets } from '../secret/secrets';
import type { Session } from './session.entity';

/** What a refresh token claims; worth nothing until `isGenuine`. */
export interface PresentedToken {
  readonly sessionId: string;
  readonly generation: number;
  readonly mac: Buffer;
}

const idBytes = 16;
const headBytes = idBytes + 4;
const tokenBytes = headBytes + 32;

/** Refresh tokens: session and generation in clear, and a MAC that needs the session's seed as well as KEY_SECRET. */
@Injectable()
export class RefreshTokens {
  constructor(private readonly secrets: Secrets) {}

  /** The token of the session's present generation. */
  of(session: Session): string {
    const head = this.head(session.id, session.generation);
    return Buffer.concat([head, this.secrets.refreshMac(head, seedOf(session))]).toString('base64url');
  }

  /** Undefined for what cannot be one. */
  read(token: string): PresentedToken | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== tokenBytes || bytes.toString('base64url') !== token) return undefined;
    const hex = bytes.subarray(0, idBytes).toString('hex');
    const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { sessionId, generation: bytes.readUInt32BE(idBytes), mac: bytes.subarray(headBytes) };
  }

  isGenuine(presented: PresentedToken, session: Session): boolean {
    const head = this.head(presented.sessionId, presented.generation);
    return this.secrets.isRefreshMac(presented.mac, head, seedOf(session));
  }

  private head(sessionId: string, generation: number): Buffer {
    const head = Buffer.alloc(headBytes);
    head.write(sessionId.replaceAll('-', ''), 'hex');
    head.writeUInt32BE(generation, idBytes);
    return head;
  }
}

const seedOf = ({ seed }: Session): Buffer => Buffer.from(seed, 'base64url');
