import { Failure } from '@csite/protocol';

export const door = Failure;
