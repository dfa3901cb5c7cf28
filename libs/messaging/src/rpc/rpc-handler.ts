import type { Rpc } from '@csite/protocol';
import type { Access } from '../access/access';
import type { Call } from './call';

/** One message this process answers. */
export interface RpcHandler {
  readonly message: Rpc;
  readonly access: Access;
  readonly handle: (request: object, call: Call) => unknown;
}
