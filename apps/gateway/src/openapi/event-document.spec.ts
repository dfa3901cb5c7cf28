import { createConfig, lintFromString } from '@redocly/openapi-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventDocument } from './event-document';

const committed = (): unknown => JSON.parse(readFileSync(join(__dirname, '../../../../docs/api/asyncapi.json'), 'utf8'));

describe('The document of events', () => {
  it('is the committed one: `npm run document -w apps/gateway` writes it', () => {
    expect(JSON.parse(JSON.stringify(eventDocument()))).toEqual(committed());
  });

  it('is valid AsyncAPI 3', async () => {
    const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
    const found = await lintFromString({ source: JSON.stringify(eventDocument()), absoluteRef: '/asyncapi.json', config });
    expect(found.map(({ message, location }) => [message, location[0]?.pointer])).toEqual([]);
  });

  it('has every event of an application, and the mails with secrets', () => {
    const { channels } = eventDocument() as { channels: Record<string, { address: string }> };
    const addresses = Object.values(channels).map(({ address }) => address);
    for (const event of ['submitted', 'accepted', 'withdrawn', 'rejected', 'applied']) {
      expect(addresses).toContain(`evt.contracts.application.${event}.v1`);
    }
    expect(addresses).toContain('mail.identity.sign-up-link.v1');
  });
});
