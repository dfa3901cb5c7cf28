import type { AuditAct } from '../api/types';
import { auditActJa } from './audit-act.dictionary';

/** All acts that the API knows, as it writes them. */
export const auditActs = Object.keys(auditActJa).map((key) => key.replace('_', '.')) as readonly AuditAct[];
