import { AsyncLocalStorage } from 'node:async_hooks';
import type { Rpc } from '@csite/protocol';
import type { Access } from '../access/access';
import type { Call } from './call';

/** The request at hand: what was asked, by whom, and of whom it may be asked. */
export interface PresentCall {
  readonly call: Call;
  readonly message: Rpc;
  readonly access: Access;
}

const calls = new AsyncLocalStorage<PresentCall | undefined>();

/** Runs the work of one request, so that whatever it starts can tell who asked and where from. */
export const duringCall = <T>(present: PresentCall, work: () => T): T => calls.run(present, work);

/** Runs work of ours that somebody's request may have woken and that is not that person's. */
export const outsideOfCalls = <T>(work: () => T): T => calls.run(undefined, work);

/** The request at hand, or nothing where csite works on its own account. */
export const presentCall = (): PresentCall | undefined => calls.getStore();
