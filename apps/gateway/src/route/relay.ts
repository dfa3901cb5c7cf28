import { Bus } from '@csite/messaging';
import type { Rpc } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { etagOfVersion } from '../http/etag';
import type { Asked } from './asked.decorator';
import type { Exchange } from './exchange';
import type { Json } from './json';
import type { LastAnswer } from './last-answer';

export type { Json } from './json';

/** Passes requests on to the services. Commands are sent once: repeating is the client's, under its Idempotency-Key. */
@Injectable()
export class Relay {
  constructor(private readonly bus: Bus) {}

  /**
   * The service's answer goes to the client byte for byte: nothing is parsed or written again.
   * @param last what stands in for a service that is away
   */
  async forward(asked: Asked<Rpc>, last?: LastAnswer): Promise<Json> {
    const asking = () => this.bus.forward(asked.message, asked.words, asked.outgoing);
    const json = await (last ? last.or(asking) : asking());
    void asked.reply.header('content-type', 'application/json; charset=utf-8');
    return json;
  }

  /** The same for what can be edited: its ETag is what an edit sends back as If-Match. */
  async forwardEditable(asked: Asked<Rpc>): Promise<Json> {
    const json = await this.forward(asked);
    const { version } = JSON.parse(Buffer.from(json).toString()) as { version: number };
    void asked.reply.header('etag', etagOfVersion(version, json));
    return json;
  }

  /** For answers that are put together from several: each as its service wrote it. */
  askJson<Q extends object>(exchange: Exchange, message: Rpc<Q>, words: Q): Promise<Json> {
    return this.bus.forward(message, words, exchange.outgoing);
  }

  /** For answers that the gateway has to look into. */
  ask<Q extends object, A extends object>(exchange: Exchange, message: Rpc<Q, A>, words: Q): Promise<A> {
    return this.bus.ask(message, words, exchange.outgoing);
  }
}
