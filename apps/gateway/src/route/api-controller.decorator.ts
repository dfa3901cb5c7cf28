import type { CallerKind } from '@csite/protocol';
import { applyDecorators, Controller, SetMetadata } from '@nestjs/common';

export const API = 'api/v1';

export const ROUTE_CALLER = 'csite:caller';

/** Declared paths decide, never those of requests, so that no spelling leads from one side to the other. */
const callerKindAt = (path: string): CallerKind => (path.split('/', 1)[0] === 'ops' ? 'operator' : 'account');

/** A resource of the API. What stands under `ops` takes sessions of operators, all else those of accounts. */
export const ApiController = (path: string): ClassDecorator =>
  applyDecorators(Controller(`${API}/${path}`), SetMetadata(ROUTE_CALLER, callerKindAt(path)));
