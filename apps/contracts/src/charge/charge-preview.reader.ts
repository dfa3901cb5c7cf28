import type { Written } from '@csite/messaging';
import type { ChargesPreview } from '@csite/protocol';
import { firstOfNextMonth, tokyoDate } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CustomerViews } from '../contract/customer-views';
import { comingCharges } from './coming-charges';

/** What the next first of a month will cost. */
@Injectable()
export class ChargePreviewReader {
  constructor(private readonly views: CustomerViews) {}

  preview(customerId: string): Promise<Written<ChargesPreview>> {
    return this.views.of(customerId, 'charges', ({ contracts, market, at }) => {
      const day = firstOfNextMonth(tokyoDate(at));
      const month = day.toPlainYearMonth().toString();
      return { month, chargedOn: day.toString(), charges: comingCharges(contracts, market, at, day) };
    });
  }
}
