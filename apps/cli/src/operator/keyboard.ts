import { invalid } from '@csite/protocol';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

const silence = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Where secrets come from: typed by a person, without being shown, or sent by another program. */
export class Keyboard {
  constructor(
    private readonly input: Input,
    private readonly output: NodeJS.WritableStream,
  ) {}

  get hasPerson(): boolean {
    return this.input.isTTY === true;
  }

  /** One line as typed; nothing of it appears. @throws Failure `cli.cancelled` on Ctrl-C, Ctrl-D or the end of the input */
  hidden(question: string): Promise<string> {
    this.output.write(question);
    const lines = createInterface({ input: this.input, output: silence(), terminal: true, historySize: 0 });
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        lines.removeAllListeners('close').close();
        this.output.write('\n');
        settle();
      };
      lines.once('line', (line) => end(() => resolve(line)));
      for (const giveUp of ['SIGINT', 'close']) lines.once(giveUp, () => end(() => reject(cancelled())));
    });
  }

  /** All that another program sends, without the end of its line. */
  async sent(): Promise<string> {
    return (await text(this.input)).replace(/\r?\n$/, '');
  }
}

const cancelled = (): Error => invalid('cli.cancelled', { ja: '中止しました。', en: 'Cancelled.' });
