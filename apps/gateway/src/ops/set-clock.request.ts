import { Instant } from '@csite/protocol';

export class SetClockRequest {
  @Instant() now!: string;
}
