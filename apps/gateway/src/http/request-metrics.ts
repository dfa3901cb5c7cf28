import { Metrics, type Timer } from '@csite/service';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EVENT_STREAM } from '../route/answers.decorator';

/** Seconds: from a quick read to beyond the deadline of three. */
const buckets = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3.5, 10];
const MILLIS = 1000;

/** The API's routes are named by their patterns; URLs of the site, and those that strangers make up, are one. */
const routeOf = ({ routeOptions: { url } }: FastifyRequest): string => (url === undefined || url.includes('*') ? 'other' : url);

/** How many requests were answered and how long that took, by method, route and status. */
@Injectable()
export class RequestMetrics {
  private readonly timer: Timer<'method' | 'route' | 'status'>;

  constructor(metrics: Metrics) {
    this.timer = metrics.timer({
      name: 'http_request_duration_seconds',
      help: 'Time from the head of a request to the end of its answer.',
      labels: ['method', 'route', 'status'],
      buckets,
    });
  }

  /** Every answer counts, also those of no route. */
  watch(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      // A line of events is open for minutes: that is no time that anybody waited.
      if (!String(reply.getHeader('content-type')).startsWith(EVENT_STREAM)) this.count(request, reply);
      done();
    });
  }

  private count(request: FastifyRequest, reply: FastifyReply): void {
    const labels = { method: request.method, route: routeOf(request), status: String(reply.statusCode) };
    this.timer.observe(labels, reply.elapsedTime / MILLIS);
  }
}
