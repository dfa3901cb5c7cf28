import type { Written } from '@csite/messaging';
import type { ChargesPreview } from '@csite/protocol';
import { firstOfNextMonth, tokyoDate } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CustomerViews } from '../contract/customer-views';
import { comingCharges } from './coming-charges';
import { comingMonths } from './coming-months';
import { comingTerms } from './coming-terms';
import { waitingApplications } from './waiting-applications';

/** What the next first of a month will cost, and the terms to come. */
@Injectable()
export class ChargePreviewReader {
  constructor(private readonly views: CustomerViews) {}

  preview(customerId: string): Promise<Written<ChargesPreview>> {
    return this.views.of(customerId, 'charges', ({ contracts, market, at }) => {
      const day = firstOfNextMonth(tokyoDate(at));
      const month = day.toPlainYearMonth().toString();
      const [months, waiting] = [comingMonths(contracts, market, at), waitingApplications(contracts)];
      return {
        ...{ month, chargedOn: day.toString(), charges: comingCharges(contracts, market, at, day) },
        terms: comingTerms(contracts, market, at),
        ...(months.length > 0 && { months }),
        ...(waiting.length > 0 && { waiting }),
      };
    });
  }
}
