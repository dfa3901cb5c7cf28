import type { HelpDeskView, OpeningDocument, OpeningView } from '@csite/protocol';
import { Clock } from '@csite/service';
import { toRfc3339, tokyoDate } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { HelpDeskHours } from './help-desk-hours.value';

/** As far ahead as people look for a day off. */
const AHEAD_DAYS = 60;

/** Whom to ask, and whether somebody answers now. */
@Injectable()
export class HelpDeskReader {
  constructor(
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async get(): Promise<HelpDeskView> {
    const market = await this.market.current();
    const { opening, ...helpdesk } = market.catalogueOn(this.clock.today()).content.vendor.helpdesk;
    return { ...helpdesk, ...(opening && { opening: openingView(opening, this.clock.now()) }) };
  }
}

const openingView = (document: OpeningDocument, at: Temporal.Instant): OpeningView => {
  const hours = new HelpDeskHours(document);
  const { open, changesAt } = hours.stateAt(at);
  return {
    open,
    ...(changesAt && { changesAt: toRfc3339(changesAt) }),
    closures: hours.closures(tokyoDate(at), AHEAD_DAYS),
  };
};
