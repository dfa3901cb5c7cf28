/** Names are written into SQL that takes no parameters. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The runtime role works with rows and owns nothing. On append-only tables it can neither alter nor remove a row:
 * what stands in an audit trail stays.
 */
export const grantsFor = (role: string, appendOnly: readonly string[]): string[] => [
  `grant usage on schema public to ${quoted(role)}`,
  `grant select, insert, update, delete on all tables in schema public to ${quoted(role)}`,
  `grant usage, select on all sequences in schema public to ${quoted(role)}`,
  ownFunctionsFor(role),
  `revoke all on table schema_migration from ${quoted(role)}`,
  ...appendOnly.map((table) => `revoke update, delete, truncate on table ${quoted(table)} from ${quoted(role)}`),
];

/** Some run as the owner: they are open to the service, and to nobody else. What an extension brought is not ours. */
const ownFunctionsFor = (role: string): string => `
  do $$ declare own regprocedure; begin
    for own in select oid from pg_proc where pronamespace = 'public'::regnamespace and proowner = current_user::regrole loop
      execute format('revoke execute on function %s from public', own);
      execute format('grant execute on function %s to %I', own, '${role.replaceAll("'", "''")}');
    end loop;
  end $$`;
