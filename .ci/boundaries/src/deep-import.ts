import { Failure } from '@csite/protocol/dist/wire/failure';

export const window = Failure;
