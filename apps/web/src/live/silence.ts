/** Looks without a word until the person is told: a new log-in, a restart or a tunnel takes less. */
const PATIENT_LOOKS = 5;
export const LOOK_EVERY_MS = 15_000;

/** Whether updates have not come for long. Counted in looks, not by the clock, which goes on while a computer sleeps. */
export class Silence {
  private looks = 0;

  heard(): void {
    this.looks = 0;
  }

  /** Another look, while somebody is there. */
  look(): void {
    this.looks += 1;
  }

  get isLong(): boolean {
    return this.looks >= PATIENT_LOOKS;
  }
}
