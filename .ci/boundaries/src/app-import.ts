import * as identity from '@csite/identity';

export const neighbour = identity;
