import { Client } from 'pg';

/**
 * What the owner of a database does in the name of all customers: row-level security holds for the owner, too. The services' own
 * rights play no part: this lays data down and looks at it.
 */
export class Owner {
  private constructor(private readonly client: Client) {}

  static async of(url: string | undefined): Promise<Owner> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query("set csite.customer = '*'");
    return new Owner(client);
  }

  async rows<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, parameters)).rows;
  }

  /** In one transaction; then the tables are as tidy as PostgreSQL has them after a while. */
  async lay(statements: readonly string[]): Promise<void> {
    for (const statement of ['begin', ...statements, 'commit', 'vacuum analyze']) await this.client.query(statement);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
