import { Site } from './site';

const MOST_SHOWN = 20;

interface Trial {
  readonly env: Readonly<Record<string, string>>;
  /** What is said where no promise broke. */
  readonly fine: string;
  /** @returns the promises that broke, a sentence each */
  readonly work: (site: Site) => Promise<readonly string[]>;
}

/** Two replicas of everything for one trial. Where a promise broke, data and logs stay, and the exit code is 1. */
export async function onTwoReplicas({ env, fine, work }: Trial): Promise<void> {
  const site = await Site.start({ replicas: 2, env });
  try {
    const broken = await work(site);
    for (const each of broken.slice(0, MOST_SHOWN)) console.log(`BROKEN  ${each}`);
    console.log(broken.length === 0 ? fine : `${broken.length} promises broken; data and logs: ${site.home}`);
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await site.stop({ keep: process.exitCode === 1 });
  }
}

/** Whoever ran a command reads why it could not be, without a stack. */
export const command = (main: () => Promise<void>): void => {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
};
