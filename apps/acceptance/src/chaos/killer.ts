import { family } from '../bench/cpu';
import type { Site } from '../site/site';
import type { Dice } from './dice';

/** Stands in for the world's mail servers: what it loses tells nothing about csite. */
const SPARED = 'mail-catcher';

/** Kills one process after the other with SIGKILL: any replica, a gateway, nats-server or PostgreSQL. */
export class Killer {
  private readonly dead = new Set<number>();

  constructor(
    private readonly site: Site,
    private readonly dice: Dice,
  ) {}

  /** @returns the name of the victim; undefined when nothing runs that could be killed. */
  strike(): string | undefined {
    const running = this.running();
    const victim = running[this.dice.below(running.length)];
    if (victim === undefined) return undefined;
    this.dead.add(this.site.system.processes[victim] ?? 0);
    this.site.kill(victim);
    return victim;
  }

  /** By name. An id that stands in the file a moment longer than its process might be somebody else's by now. */
  private running(): string[] {
    const ours = new Set(family(this.site.launcherPid));
    return Object.entries(this.site.system.processes)
      .filter(([name, pid]) => name !== SPARED && ours.has(pid) && !this.dead.has(pid))
      .map(([name]) => name);
  }
}
