import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyAssertion, PasskeyCreationOptions, PasskeyRegistration, PasskeyRequestOptions } from '@csite/protocol';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const present = 0x01;
const verified = 0x04;
const attested = 0x40;

interface Ceremony {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  readonly count?: number;
}

/** A device with one passkey, as the browser speaks for it. */
export class SoftPasskey {
  readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private count = 0;

  make({ challenge, rp }: PasskeyCreationOptions, { origin = 'http://localhost:3000' }: Ceremony = {}): PasskeyRegistration {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.cosePublicKey()]);
    const authData = Buffer.concat([this.head(rp.id, present | verified | attested, 0), credential]);
    const cbor = [
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, authData.length]),
    ];
    return {
      credentialId: this.id.toString('base64url'),
      clientDataJSON: this.clientData('webauthn.create', challenge, origin).toString('base64url'),
      attestationObject: Buffer.concat([...cbor, authData]).toString('base64url'),
    };
  }

  sign(options: PasskeyRequestOptions, ceremony: Ceremony = {}): PasskeyAssertion {
    const { origin = 'http://localhost:3000', rpId = options.rpId, userVerified = true, count = this.count + 1 } = ceremony;
    this.count = Math.max(this.count, count);
    const authenticatorData = this.head(rpId, userVerified ? present | verified : present, count);
    const clientData = this.clientData('webauthn.get', options.challenge, origin);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), this.keys.privateKey);
    return {
      credentialId: this.id.toString('base64url'),
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  }

  private head(rpId: string, flags: number, count: number): Buffer {
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags);
    tail.writeUInt32BE(count, 1);
    return Buffer.concat([sha256(rpId), tail]);
  }

  private clientData(type: string, challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private cosePublicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const [head, middle] = [Buffer.from('a5010203262001215820', 'hex'), Buffer.from('225820', 'hex')];
    return Buffer.concat([head, Buffer.from(x, 'base64url'), middle, Buffer.from(y, 'base64url')]);
  }
}
