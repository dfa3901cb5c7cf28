import { fromInside } from '@csite/protocol';
import { Greet, Ping } from '../testbed/greeting.messages';
import { everyone, internal, operators } from '../access/access';
import { Handles } from './handles.decorator';

describe('a handler', () => {
  it('is internal where the protocol says that nobody else may ask, and nowhere else: all else does not compile', () => {
    const declared = [
      Handles(fromInside(Ping), internal),
      Handles(Greet, operators()),
      // @ts-expect-error a client could ask what is asked from inside
      Handles(fromInside(Ping), everyone),
      // @ts-expect-error nobody would look who asks, and the bus knows nothing of it
      Handles(Greet, internal),
    ];
    expect(declared).toHaveLength(4);
  });
});
