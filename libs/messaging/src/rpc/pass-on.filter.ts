import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import type { Observable } from 'rxjs';

/** Hands an error on as it is. Without it Nest would turn every one into "Internal server error" before we see it. */
@Catch()
export class PassOnFilter implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    throw error;
  }
}
