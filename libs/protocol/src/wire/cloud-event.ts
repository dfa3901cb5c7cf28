/** Attributes of an event in the binary mode of CloudEvents over NATS; the payload is the data alone. */
export const cloudEvent = {
  specVersion: 'ce-specversion',
  id: 'ce-id',
  source: 'ce-source',
  type: 'ce-type',
  /** The aggregate that the event is about. */
  subject: 'ce-subject',
  time: 'ce-time',
  /** Our extension: version of the aggregate after the change. */
  aggregateVersion: 'ce-aggregateversion',
  /** Our extension: whose it is, for who passes events on without reading them; absent where it is of no single customer. */
  customerId: 'ce-customerid',
} as const;
