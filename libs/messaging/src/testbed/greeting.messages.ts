import { command, Int, Nothing, query, Text, ListOf, OneOf, unaudited } from '@csite/protocol';

export class Line {
  @Text() item!: string;
  @Int({ min: 1, max: 9 }) quantity!: number;
}

export class GreetRequest {
  @Text({ max: 20 }) name!: string;
  @OneOf(['morning', 'evening']) time!: string;
  @ListOf(() => Line) lines!: Line[];
}

export class GreetingView {
  text!: string;
}

/** Messages of a service that exists in specs alone. */
export const Greet = query({ subject: 'rpc.greeter.greeting.get', request: GreetRequest, reply: GreetingView });
export const Remember = command({
  subject: 'rpc.greeter.greeting.remember',
  audit: unaudited('A sample.'),
  request: GreetRequest,
  reply: GreetingView,
});
export const Ping = query({ subject: 'rpc.greeter.ping.get', request: Nothing, reply: GreetingView });

export const aGreeting = (name = 'Hanako'): GreetRequest => ({ name, time: 'morning', lines: [{ item: 'tea', quantity: 1 }] });
