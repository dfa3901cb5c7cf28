import { Migration } from '@mikro-orm/migrations';

/** History is asked for by the days on which its changes take effect. */
export class AddHistoryDays extends Migration {
  override up(): void {
    this.addSql('create index contract_history_effective on contract_history (contract_id, effective_on, history_id)');
    // Written before entries told of name, contract type and payment method: then nothing but an import could change those.
    for (const side of ['before', 'after'])
      this.addSql(`
        update contract_history h set ${side} = h.${side} || jsonb_build_object(
          'company', k.contractor ->> 'company', 'contractType', c.contract_type, 'paymentMethod', k.payment_method)
        from contract c join customer k on k.customer_id = c.customer_id
        where c.contract_id = h.contract_id and not h.${side} ? 'contractType'`);
  }
}
