import type { FastifyRequest } from 'fastify';

const bodies = new WeakMap<FastifyRequest, string>();

/** Notes a body as it came, before it is read as JSON. */
export const noteBody = (request: FastifyRequest, body: string): void => {
  bodies.set(request, body);
};

/** The body as it came: what a signature is over. */
export const sentBody = (request: FastifyRequest): string => bodies.get(request) ?? '';
