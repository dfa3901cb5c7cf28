import { Call, duringCall, forCustomer, forEveryCustomer, operators, accounts, everyone, type Access } from '@csite/messaging';
import { type AuditAct, type Caller, command, Nothing, type Unaudited } from '@csite/protocol';
import { Audit } from '../audit/audit';
import { AuditTrail } from '../audit/audit.trail';
import { ManualClock } from '../clock/manual.clock';
import type { Database } from '../database/database';
import { ServiceTestbed } from './service.testbed';

export const suzuki = '01900000-0000-7000-8000-000000000001';
export const tanaka = '01900000-0000-7000-8000-000000000002';

export const anOwner = (customerId = suzuki): Caller => ({
  kind: 'account',
  accountId: '01900000-0000-7000-8000-00000000000a',
  customerId,
  role: 'owner',
  sessionId: '01900000-0000-7000-8000-00000000000b',
  name: '鈴木 一郎',
  email: 'ichiro@suzuki.example',
});

export const anOperator = (): Caller => ({
  kind: 'operator',
  operatorId: '01900000-0000-7000-8000-00000000000c',
  sessionId: '01900000-0000-7000-8000-00000000000d',
  name: '担当 花子',
  email: 'hanako@vendor.example',
});

const accessOf = (caller: Caller | undefined): Access => {
  if (!caller) return everyone;
  return caller.kind === 'operator' ? operators() : accounts();
};

/** A database with its audit trail, and requests as the bus would bring them. */
export class AuditedTestbed {
  readonly clock = new ManualClock();
  readonly database: Database;
  readonly audit: Audit;

  private constructor(readonly testbed: ServiceTestbed) {
    const trail = new AuditTrail();
    this.database = testbed.database({ trail });
    this.audit = new Audit(trail, this.clock);
  }

  static async start(): Promise<AuditedTestbed> {
    return new AuditedTestbed(await ServiceTestbed.migrated());
  }

  /** Does the work of an order that `caller` gives from 192.0.2.1. */
  ask<T>(caller: Caller | undefined, audit: readonly AuditAct[] | Unaudited, work: (call: Call) => T): T {
    const call = new Call({ caller, deadline: Date.now() + 60_000, clientAddress: '192.0.2.1', userAgent: 'Mozilla/5.0' });
    const message = command({ subject: 'rpc.parcels.parcel.send', audit, request: Nothing, reply: Nothing });
    const during = (): T => duringCall({ call, message, access: accessOf(caller) }, () => work(call));
    return caller?.kind === 'account' ? forCustomer(caller.customerId, during) : forEveryCustomer(during);
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.testbed.stop();
  }
}
