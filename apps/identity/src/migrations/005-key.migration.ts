import { Migration } from '@mikro-orm/migrations';

/** Signing keys, their private halves sealed. */
export class CreateSigningKey extends Migration {
  override name = '0105-key';

  override up(): void {
    this.addSql(`
      create table signing_key (
        id uuid primary key,
        public_jwk jsonb not null,
        sealed_private_key text not null,
        created_at timestamptz not null,
        active_from timestamptz not null
      )`);
  }
}
