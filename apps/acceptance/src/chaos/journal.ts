import type { Answer } from '../site/client';

export const standings = ['applied', 'scheduled', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** An application as its customer last heard of it. */
export interface Acknowledged {
  readonly applicationId: string;
  readonly state: Standing;
}

/** What clients were told with 2xx: csite is held to it. */
export class Journal {
  private readonly told = new Map<string, Acknowledged>();

  get applications(): readonly Acknowledged[] {
    return [...this.told.values()];
  }

  note(application: Acknowledged): void {
    this.told.set(application.applicationId, application);
  }

  /** It was taken back, or another took its place. */
  withdrawn(applicationId: string): void {
    const told = this.told.get(applicationId);
    if (told) this.note({ ...told, state: 'withdrawn' });
  }
}

/** The body of an answer that must have that status. @throws Error with the whole answer otherwise */
export function bodyOf<T>({ status, body }: Answer<T>, wanted: number): T {
  if (status !== wanted) throw new Error(`${wanted} was expected, the answer is ${status}: ${JSON.stringify(body)}`);
  return body;
}
