import { projectFolder } from '@csite/embedded';
import { join } from 'node:path';
import type { Home } from './home';
import { LogFile } from './log-file';
import { NodeProcess } from './node-process';
import { quietErrors } from './quiet-errors';

/** Small heaps: a dozen processes share one machine. The limit is far above what any of them needs. */
const smallHeap = ['--max-old-space-size=192', '--max-semi-space-size=8'];

interface Start {
  /** Folder under `apps`. */
  readonly app: string;
  readonly file?: string;
  readonly name?: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** Makes processes of our programs; their words go to `logs/<name>.log`, the first of their errors also to the terminal. */
export class Programs {
  /** While the system starts, the first failure ends the start and is told once, there. */
  private telling = false;

  constructor(
    private readonly home: Home,
    private readonly say: (line: string) => void,
  ) {}

  tellErrors(): void {
    this.telling = true;
  }

  make({ app, file = 'main', name = app, args, env, input }: Start): NodeProcess {
    const log = new LogFile(this.home.path('logs'), name);
    const tell = quietErrors(name, this.say, log.path);
    return new NodeProcess({
      name,
      main: join(projectFolder(), 'apps', app, 'dist', `${file}.js`),
      args,
      env,
      input,
      cwd: projectFolder(),
      pids: this.home.path('pids'),
      log,
      nodeFlags: smallHeap,
      onError: (line) => this.telling && tell(line),
    });
  }
}
