import { Injectable } from '@nestjs/common';
import type { CompiledQuery } from 'kysely';

/** Typed SQL for screens and lists, pipelined on a shared connection; never inside a transaction. */
@Injectable()
export class Reads {
  /** @throws Failure `unavailable` when PostgreSQL does not answer. */
  run<R>(_query: CompiledQuery<R> | { compile(): CompiledQuery<R> }): Promise<R[]> {
    throw new Error('not built yet');
  }
}
