/** Waiting that can be cut short; a call that comes while nobody waits shortens the next wait. */
export class Wakeup {
  private called = false;
  private resume: (() => void) | undefined;

  now(): void {
    this.called = true;
    this.resume?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.resume = (): void => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.called = false;
    this.resume = undefined;
  }
}
