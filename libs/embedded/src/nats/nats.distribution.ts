import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AptPackages } from '../apt/apt-packages';

/** Takes nats-server out of the distribution's package; it is linked statically and needs no other. */
export async function fromDistribution(target: string): Promise<void> {
  const folder = mkdtempSync(join(dirname(target), 'apt-'));
  try {
    await new AptPackages(folder).unpack(['nats-server'], join(folder, 'root'));
    renameSync(join(folder, 'root', 'usr', 'sbin', 'nats-server'), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
