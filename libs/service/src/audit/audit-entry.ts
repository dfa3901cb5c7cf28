import { presentCall } from '@csite/messaging';
import type { AuditAct, AuditActorKind, AuditValues, Caller } from '@csite/protocol';
import { newId } from '@csite/values';

/** Who did it, as that person is called now. */
export interface AuditActor {
  readonly kind: AuditActorKind;
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
}

/** What a service says of an act; who and where from is known of the request at hand. */
export interface AuditEntry {
  readonly act: AuditAct;
  /** Of whom it is; that of the account who asks unless told. Without one only operators read it. */
  readonly customerId?: string;
  /** What it was done to. */
  readonly subject?: { readonly id: string; readonly name?: string };
  /** Only what differs, see `differences`; never a secret. */
  readonly before?: AuditValues;
  readonly after?: AuditValues;
  readonly reason?: string;
  /** Where that is not the caller: who logs in, or opens a mailed link. */
  readonly by?: AuditActor;
}

/** An entry with its who, when and where from. */
export interface AuditRow extends AuditEntry {
  readonly entryId: string;
  readonly by: AuditActor;
  readonly clientAddress?: string;
  readonly userAgent?: string;
  readonly occurredAt: Temporal.Instant;
}

/** As long as what a browser says of itself may be in the trail. */
const MAX_AGENT = 500;

export const auditRowOf = (entry: AuditEntry, occurredAt: Temporal.Instant): AuditRow => {
  const call = presentCall()?.call;
  const { caller, clientAddress, userAgent } = call ?? {};
  const ownId = caller?.kind === 'account' ? caller.customerId : undefined;
  return {
    ...entry,
    entryId: newId(),
    customerId: entry.customerId ?? ownId,
    by: entry.by ?? actorOf(caller),
    clientAddress,
    userAgent: userAgent?.slice(0, MAX_AGENT),
    occurredAt,
  };
};

/** Without a caller it is csite's own work, or somebody who need not log in for it. */
const actorOf = (caller: Caller | undefined): AuditActor => {
  if (!caller) return { kind: presentCall()?.access.kind === 'everyone' ? 'visitor' : 'system' };
  const { kind, name, email } = caller;
  return { kind, id: caller.kind === 'operator' ? caller.operatorId : caller.accountId, name, email };
};
