import { setTimeout as pause } from 'node:timers/promises';
import type { Site } from '../site/site';
import type { Evidence } from './evidence';
import { gatherEvidence } from './gather-evidence';
import type { Journal } from './journal';
import { verdictOn } from './verdict';

/** Effects that nobody waits for go on for a while; a mail in the hands of a worker that died waits out its lease. */
const SETTLED_WITHIN_SECONDS = 180;

export interface Judgement {
  readonly findings: readonly string[];
  readonly evidence: Evidence;
}

/** Looks until nothing contradicts what was acknowledged, or until it will not get better. */
export async function judge(site: Site, journal: Journal): Promise<Judgement> {
  const until = Date.now() + SETTLED_WITHIN_SECONDS * 1000;
  for (;;) {
    const isLate = Date.now() > until;
    try {
      const judgement = await look(site, journal);
      if (judgement.findings.length === 0 || isLate) return judgement;
    } catch (error) {
      // Who was killed last is not back yet.
      if (isLate) throw error;
    }
    await pause(2_000);
  }
}

async function look(site: Site, journal: Journal): Promise<Judgement> {
  const evidence = await gatherEvidence(site);
  return { findings: verdictOn(journal.applications, evidence), evidence };
}
