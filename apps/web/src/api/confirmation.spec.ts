import { asksWhoIsThere, confirmedByPerson, onConfirmationRequired } from './confirmation';

const answer = (status: number, body: string): Response => new Response(body, { status });

describe('an answer that asks who is there', () => {
  it('is told by its code, and can still be read', async () => {
    const asked = answer(403, '{"code":"session.confirmation-required"}');
    expect(await asksWhoIsThere(asked)).toBe(true);
    expect(await asked.json()).toEqual({ code: 'session.confirmation-required' });
  });

  it.each([
    [403, '{"code":"role.insufficient"}'],
    [403, '<html>'],
    [403, ''],
    [401, '{"code":"session.confirmation-required"}'],
    [200, '{"code":"session.confirmation-required"}'],
  ])('is not %i %s', async (status, body) => {
    expect(await asksWhoIsThere(answer(status, body))).toBe(false);
  });
});

describe('the person', () => {
  it('is asked once for all requests that wait, and again for the next', async () => {
    let asked = 0;
    onConfirmationRequired(() => {
      asked += 1;
      return Promise.resolve(asked === 1);
    });
    expect(await Promise.all([confirmedByPerson(), confirmedByPerson()])).toEqual([true, true]);
    expect(await confirmedByPerson()).toBe(false);
    expect(asked).toBe(2);
  });
});
