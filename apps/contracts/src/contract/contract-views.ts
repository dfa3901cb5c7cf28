import type { ContractSummaryView, ContractView, Role, TermView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import { applicationSummary } from '../application/application-summary';
import type { Market } from '../catalogue/market.value';
import { periodView } from '../change/amounts-view';
import { perPeriod } from '../change/pricing';
import type { Situation } from '../change/situation';
import { renewalOutlook } from '../renewal/renewal-outlook';
import { contractActions } from './contract-actions';
import type { ContractRow } from './contract-row';
import { lineViews } from './line-views';
import { plannedRow, situationOf } from './row-situation';

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
