import { createServer } from 'node:http';
import { env } from 'node:process';
import { Pool } from 'pg';

/**
 * The contract read and the TOP page as one would write them by hand: one process, bare HTTP, one statement each on a pool of
 * prepared connections; no session, no validation, no bus, no rules. What csite adds is measured against this.
 */
const pool = new Pool({ connectionString: env['BARE_DATABASE_URL'] ?? '', max: 16, options: '-c csite.customer=*' });

const CONTRACT = `
  select c.contract_id, c.product, c.contract_type, c.started_on::text, c.last_increased_on::text, c.lines, c.version,
    e.subdomain, e.users_in_use, e.disk_capacity_bytes, e.disk_used_bytes, e.measured_at,
    (select coalesce(json_agg(json_build_object('applicationId', a.application_id, 'state', a.state, 'change', a.change,
       'submittedAt', a.submitted_at) order by a.application_id desc), '[]')
     from application a where a.contract_id = c.contract_id and a.state in ('submitted', 'scheduled')) as open_applications,
    (select content -> 'products' from catalogue order by version desc limit 1) as products
  from contract c join environment e on e.customer_id = c.customer_id and e.product = c.product`;

const statements = {
  contract: { name: 'contract', text: `${CONTRACT} where c.customer_id = $1 and c.product = $2` },
  overview: {
    name: 'overview',
    text: `select cu.customer_number, cu.contractor ->> 'company' as company, x.* from customer cu left join (${CONTRACT}) x on true
      where cu.customer_id = $1 and x.contract_id in (select contract_id from contract where customer_id = $1)`,
  },
};

const server = createServer((request, response) => {
  const [, what = '', customer, product] = (request.url ?? '').split('/');
  const statement =
    what === 'contract'
      ? { ...statements.contract, values: [customer, product] }
      : { ...statements.overview, values: [customer] };
  pool.query(statement).then(
    ({ rows }) => {
      const body = JSON.stringify(what === 'contract' ? rows[0] : rows);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

server.listen(Number(env['BARE_PORT']), '127.0.0.1', () => process.send?.('ready'));
