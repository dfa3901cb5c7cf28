import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { GatewayConfig } from '../gateway.config';
import { InFlight } from './in-flight';

const aResponse = (): ServerResponse => new EventEmitter() as ServerResponse;

describe('Requests in flight', () => {
  let inFlight: InFlight;
  beforeEach(() => {
    inFlight = new InFlight({ MAX_IN_FLIGHT: 1 } as GatewayConfig);
  });
  const refusal = (response = aResponse(), url = '/'): string | undefined => inFlight.enter(url, response)?.code;

  it('count until their response is closed, and health is always told', () => {
    const first = aResponse();
    expect([refusal(first), refusal(), refusal(aResponse(), '/readyz')]).toEqual([undefined, 'gateway.overloaded', undefined]);
  });

  it('make room again when they are closed', () => {
    const first = aResponse();
    refusal(first);
    first.emit('close');
    expect(refusal()).toBeUndefined();
  });

  it('make room once when their answer is one that goes on', () => {
    const line = aResponse();
    refusal(line);
    inFlight.release(line);
    inFlight.release(line);
    line.emit('close');
    expect([refusal(), refusal()]).toEqual([undefined, 'gateway.overloaded']);
  });
});
