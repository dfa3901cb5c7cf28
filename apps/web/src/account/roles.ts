import type { Role } from '../api/types';

/** From most rights to least. */
export const roles = ['owner', 'manager', 'billing', 'viewer'] as const satisfies readonly Role[];
