import { freePort } from '@csite/embedded';
import { edgeAddress, edgeEnvironment } from './edge';
import type { Installation } from './installation';
import type { NodeProcess } from './node-process';
import type { Programs } from './programs';
import { untilReady } from './readiness';
import { serviceEnvironment } from './service-environment';
import { gateway, services, type Service } from './services';

interface Member {
  readonly program: NodeProcess;
  /** Answers 200 once it can be worked with. */
  readonly readyUrl: string;
}

/** Every replica of every service, and the gateways before them. */
export class Fleet {
  readonly services: readonly NodeProcess[];
  readonly gateways: readonly NodeProcess[];

  private constructor(
    private readonly behind: readonly Member[],
    private readonly edge: readonly Member[],
  ) {
    this.services = behind.map(({ program }) => program);
    this.gateways = edge.map(({ program }) => program);
  }

  static async of(installation: Installation, programs: Programs): Promise<Fleet> {
    const { replicas } = installation.configuration;
    const numbers = Array.from({ length: replicas }, (_, index) => index);
    const make = async (service: Service, index: number, more: NodeJS.ProcessEnv = {}, readyUrl?: string): Promise<Member> => {
      const healthPort = await freePort();
      const env = { ...serviceEnvironment(installation, service, healthPort), ...more };
      const name = replicas === 1 ? service.name : `${service.name}-${index + 1}`;
      return {
        readyUrl: readyUrl ?? `http://127.0.0.1:${healthPort}/readyz`,
        program: programs.make({ app: service.name, name, env }),
      };
    };
    const behind = services.flatMap((service) => numbers.map((index) => make(service, index)));
    const edge = numbers.map((index) =>
      make(gateway, index, edgeEnvironment(installation, index), `${edgeAddress(installation, index)}/readyz`),
    );
    return new Fleet(await Promise.all(behind), await Promise.all(edge));
  }

  /** Starts all at once; returns when each says that it is ready. */
  async start(): Promise<void> {
    const members = [...this.behind, ...this.edge];
    await Promise.all(members.map(({ program }) => program.start()));
    await Promise.all(members.map(({ program, readyUrl }) => untilReady(program, readyUrl)));
  }

  /** No new requests first; then the services finish what they have. */
  async stop(): Promise<void> {
    await Promise.all(this.gateways.map((program) => program.stop()));
    await Promise.all(this.services.map((program) => program.stop()));
  }
}
