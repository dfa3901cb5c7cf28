import { Migration } from '@mikro-orm/migrations';

export class CreateIdentity extends Migration {
  override up(): void {
    this.addSql(`
      create table customer (
        id uuid primary key,
        customer_number text not null,
        channel text not null check (channel in ('direct', 'partner', 'asp')),
        partner text,
        company text not null,
        contractor_name text not null,
        contractor_email text not null,
        version integer not null
      )`);
    this.addSql('create index customer_by_number on customer (customer_number)');
    this.addSql(`
      create table environment (
        customer_id uuid not null references customer on delete cascade,
        product text not null,
        subdomain text not null,
        url text not null,
        primary key (customer_id, product, subdomain)
      )`);
    this.addSql('create index environment_by_subdomain on environment (subdomain)');
    this.addSql(`
      create table account (
        id uuid primary key,
        customer_id uuid not null references customer,
        name text not null,
        email text not null,
        login text not null,
        password_hash text not null,
        role text not null check (role in ('owner', 'manager', 'billing', 'viewer')),
        created_at timestamptz not null,
        version integer not null,
        unique (customer_id, login)
      )`);
    this.addSql('create index account_by_login on account (login)');
    this.addSql(`
      create table sign_up (
        id uuid primary key,
        customer_id uuid not null references customer,
        subdomain text not null,
        expires_at timestamptz not null,
        name text,
        email text,
        login text,
        password_hash text,
        link_id uuid,
        account_id uuid,
        check (account_id is null or password_hash is null)
      )`);
    this.addSql('create index sign_up_by_expiry on sign_up (expires_at)');
    this.addSql(`
      create table link (
        id uuid primary key,
        purpose text not null,
        subject_id uuid not null,
        token_hash text not null unique,
        expires_at timestamptz not null,
        used_at timestamptz,
        voided_at timestamptz
      )`);
    this.addSql('create index link_by_subject on link (subject_id)');
    this.addSql(`
      create table session (
        id uuid primary key,
        account_id uuid not null references account on delete cascade,
        customer_id uuid not null references customer,
        seed text not null,
        generation integer not null,
        rotated_at timestamptz not null,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        client_address text not null,
        client_key text not null,
        user_agent text not null,
        ended_at timestamptz,
        end_reason text check (end_reason in ('log-out', 'reuse')),
        check ((ended_at is null) = (end_reason is null))
      )`);
    this.addSql('create index session_by_account on session (account_id, client_key)');
    this.addSql('create index session_by_use on session (last_used_at)');
    this.addSql(`
      create table signing_key (
        id uuid primary key,
        public_jwk jsonb not null,
        sealed_private_key text not null,
        created_at timestamptz not null,
        active_from timestamptz not null
      )`);
    this.addSql(`
      create table tries (
        policy text not null,
        key text not null,
        failures integer not null,
        pending integer not null,
        blocked_until timestamptz not null,
        forget_at timestamptz not null,
        primary key (policy, key)
      )`);
    this.addSql('create index tries_by_forgetting on tries (forget_at)');
  }
}
