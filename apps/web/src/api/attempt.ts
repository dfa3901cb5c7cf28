/**
 * The Idempotency-Key of one submit attempt. Pressing the button again after a lost answer repeats the attempt with its
 * key, so that it happens once; another body, or anything after a clear answer, is a new attempt.
 */
export class Attempt {
  private body = '';
  private key = '';

  constructor(private readonly newKey: () => string) {}

  keyFor(body: unknown): string {
    const text = JSON.stringify(body);
    if (this.key === '' || text !== this.body) this.begin(text);
    return this.key;
  }

  /** The server answered, or refused for a reason: this attempt is over. */
  settled(): void {
    this.key = '';
  }

  private begin(body: string): void {
    this.body = body;
    this.key = this.newKey();
  }
}
