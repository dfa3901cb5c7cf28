import * as protocol from '@csite/protocol';
import { cloudEvent, type Fact, type SecretMail } from '@csite/protocol';
import { Components } from './components';
import type { JsonSchema } from './shape-schema';

type Published = (Fact<object> | SecretMail<object>) & { readonly name: string };

const isPublished = (value: unknown): value is Fact<object> | SecretMail<object> =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'fact' || value.kind === 'mail');

/** Everything that the protocol says is published, so that the document cannot forget an event. */
const published = (): readonly Published[] =>
  Object.entries(protocol)
    .flatMap(([name, value]: [string, unknown]) => (isPublished(value) ? [{ ...value, name }] : []))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));

/** CloudEvents 1.0 in binary mode: the attributes are headers. */
const cloudEventHeaders: JsonSchema = {
  type: 'object',
  properties: {
    [cloudEvent.specVersion]: { type: 'string', const: '1.0' },
    [cloudEvent.id]: { type: 'string', description: 'The same for every delivery of one event; also Nats-Msg-Id.' },
    [cloudEvent.type]: { type: 'string', description: 'The subject.' },
    [cloudEvent.source]: { type: 'string' },
    [cloudEvent.subject]: { type: 'string', description: 'Id of the aggregate.' },
    [cloudEvent.time]: { type: 'string', format: 'date-time' },
    [cloudEvent.aggregateVersion]: { type: 'string', description: 'Version of the aggregate after the change.' },
    [cloudEvent.customerId]: { type: 'string', description: 'Whose it is; absent where it is of no single customer.' },
  },
};

const channel = ({ name, subject, kind }: Published): JsonSchema => ({
  address: subject,
  description:
    kind === 'fact'
      ? 'A fact on the stream EVENTS: replayable, ordered per aggregate.'
      : 'A mail with a one-time secret on the work queue MAIL; notification alone reads it.',
  messages: { [name]: { $ref: `#/components/messages/${name}` } },
});

const operation = ({ name, subject }: Published): JsonSchema => ({
  action: 'send',
  title: `${subject.split('.')[1] ?? ''} publishes ${name}`,
  channel: { $ref: `#/channels/${name}` },
});

const message = ({ name, subject, data }: Published, components: Components): JsonSchema => ({
  name: subject,
  title: name,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/CloudEvent' },
  payload: components.answer(data),
});

const byName = <T>(events: readonly Published[], make: (event: Published) => T): Record<string, T> =>
  Object.fromEntries(events.map((event) => [event.name, make(event)]));

/** The AsyncAPI 3 document of what services publish. */
export const eventDocument = (): JsonSchema => {
  const events = published();
  const components = new Components();
  const messages = byName(events, (event) => message(event, components));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'csite events',
      version: '1',
      description: 'Facts are snapshots of one aggregate with its version. Amounts are integer yen.',
    },
    defaultContentType: 'application/json',
    channels: byName(events, channel),
    operations: byName(events, operation),
    components: { messages, schemas: { ...components.schemas, CloudEvent: cloudEventHeaders } },
  };
};
