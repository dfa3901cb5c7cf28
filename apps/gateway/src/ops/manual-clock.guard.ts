import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config';
import { isFromLoopback } from '../http/loopback';
import { unknownRoute } from '../http/transport-failure';
import type { Incoming } from '../route/exchange';

/** Where time is real, or for anyone but this machine, there is no such route. */
@Injectable()
export class ManualClockGuard implements CanActivate {
  constructor(@Inject(GatewayConfig) private readonly config: GatewayConfig) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.config.CLOCK === 'manual' && isFromLoopback(context.switchToHttp().getRequest<Incoming>())) return true;
    throw unknownRoute();
  }
}
