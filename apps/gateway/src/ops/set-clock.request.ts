import { clockYears, Instant } from '@csite/protocol';

export class SetClockRequest {
  @Instant(clockYears) now!: string;
}
