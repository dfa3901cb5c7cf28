import type { Asked, ContractSummaryView, ContractView, Role, TermView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import { applicationSummary } from '../application/application-summary';
import type { Market } from '../catalogue/market.value';
import { annualFrom } from '../change/annual-from';
import { periodView } from '../change/amounts-view';
import { perPeriod } from '../change/pricing';
import { Situation } from '../change/situation';
import { type PlannedChange, renewalOutlook } from '../renewal/renewal-outlook';
import { contractActions } from './contract-actions';
import type { ContractRow, OpenApplicationRow } from './contract-row';
import { lineViews } from './line-views';
import { Lines } from './lines.value';

const plannedRow = ({ applicationId, change }: OpenApplicationRow): PlannedChange => ({
  applicationId,
  asked: change.asked as Asked,
  effectiveOn: Temporal.PlainDate.from(change.effectiveOn),
});

const situationOf = (row: ContractRow, market: Market, at: Temporal.Instant): Situation =>
  new Situation(
    {
      product: row.product,
      type: row.contractType,
      startedOn: Temporal.PlainDate.from(row.startedOn),
      termsFrom: Temporal.PlainDate.from(row.termsFrom),
      company: row.company,
      companyKana: row.companyKana,
      paymentMethod: row.paymentMethod,
      lines: new Lines(row.lines),
      lastIncreasedOn: row.lastIncreasedOn ? Temporal.PlainDate.from(row.lastIncreasedOn) : undefined,
    },
    {
      usersInUse: row.usersInUse,
      diskUsedBytes: row.usedBytes,
      open: row.openApplications.map(({ change }) => change.asked as Asked),
      annualFrom: annualFrom(row.openApplications.map(plannedRow)),
      others: row.others.map(({ type, asked }) => ({ type, ...(asked && { asked }) })),
    },
    market,
    at,
  );

const termView = (situation: Situation): TermView => {
  const { term, policy, contract, at } = situation;
  if (!term) return { from: contract.termsFrom.toString() };
  const window = policy.renewalWindow(term);
  return {
    from: term.from.toString(),
    until: term.until.toString(),
    windowOpensOn: window.opensOn.toString(),
    windowClosesAt: toRfc3339(window.closesAt),
    windowOpen: window.isOpen(at),
  };
};

const summaryOf = (row: ContractRow, situation: Situation): ContractSummaryView => {
  const { product, contract, market, today } = situation;
  const tax = market.catalogueOn(today).taxes.on(today);
  return {
    contractId: row.contractId,
    product: product.code,
    productName: product.name,
    subdomain: row.subdomain,
    environmentUrl: product.environmentUrl(row.subdomain),
    contractType: contract.type,
    paymentMethod: contract.paymentMethod,
    term: termView(situation),
    lines: lineViews(contract.lines, product),
    users: situation.users(),
    perPeriod: periodView(perPeriod(contract.lines, contract.type, product, tax)),
    version: row.version,
  };
};

export const contractSummary = (row: ContractRow, market: Market, at: Temporal.Instant): ContractSummaryView =>
  summaryOf(row, situationOf(row, market, at));

/** A contract with its use, its open applications, and what a person of `role` can do to it at `at`. */
export const contractView = (row: ContractRow, market: Market, at: Temporal.Instant, role: Role): ContractView => {
  const situation = situationOf(row, market, at);
  const openApplications = row.openApplications.map((application) =>
    applicationSummary({ ...application, submittedAt: toRfc3339(Temporal.Instant.from(application.submittedAt)) }, at),
  );
  return {
    ...summaryOf(row, situation),
    startedOn: row.startedOn,
    usersInUse: row.usersInUse,
    disk: { capacityBytes: row.capacityBytes, usedBytes: row.usedBytes, measuredAt: toRfc3339(row.measuredAt) },
    openApplications,
    ...(situation.term && { renewal: renewalOutlook(situation.term, situation, row.openApplications.map(plannedRow)) }),
    actions: contractActions(situation, openApplications, role),
  };
};
