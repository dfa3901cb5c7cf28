import type {
  Acceptance,
  AdditionBilling,
  ApplicationKind,
  ContractType,
  DiskNoticesDocument,
  PaymentMethod,
  PolicyDocument,
} from '@csite/protocol';
import { RenewalWindow } from '../calendar/renewal-window.value';
import { ReductionDeadline } from '../calendar/reduction-deadline.value';
import type { Term } from '../calendar/term.value';

/** The vendor's deadlines and habits of one version. */
export class Policy {
  readonly reductionDeadline: ReductionDeadline;
  /** Every rule about an annual contract asks for its window again. */
  readonly #windows = new WeakMap<Term, RenewalWindow>();

  constructor(
    readonly version: number,
    readonly document: PolicyDocument,
  ) {
    this.reductionDeadline = new ReductionDeadline(document.reductionDeadlineDay);
  }

  renewalWindow(term: Term): RenewalWindow {
    const known = this.#windows.get(term);
    if (known) return known;
    const { opensMonthsBeforeEnd, closesOnDayOfLastMonth } = this.document.renewalWindow;
    const window = RenewalWindow.of(term, opensMonthsBeforeEnd, closesOnDayOfLastMonth);
    this.#windows.set(term, window);
    return window;
  }

  get additionBilling(): AdditionBilling {
    return this.document.additionBilling;
  }

  allowsPayment(type: ContractType, method: PaymentMethod): boolean {
    return this.document.allowedPayment[type].includes(method);
  }

  acceptance(kind: ApplicationKind): Acceptance {
    return this.document.acceptance[kind];
  }

  get diskNotices(): DiskNoticesDocument {
    return this.document.diskNotices ?? { atPercent: [80, 90], dailyAbovePercent: 100 };
  }

  quoteExpiry(madeAt: Temporal.Instant): Temporal.Instant {
    return madeAt.add({ minutes: this.document.quoteValidMinutes });
  }
}
