import { newId } from '@csite/values';
import { aCustomer } from '../test/a-customer';
import { Link } from '../link/link.entity';
import { refusalOf } from '../test/refusal';
import { SignUp } from './sign-up.entity';

const started = Temporal.Instant.from('2025-03-20T09:00:00+09:00');
const expiresAt = started.add({ hours: 24 });
const aSignUp = (): SignUp => new SignUp(aCustomer(), 'sumple', expiresAt);
const linkOf = (signUp: SignUp): Link =>
  new Link({ id: newId(), purpose: 'sign-up', subjectId: signUp.id, tokenHash: 'hash', expiresAt });
const taro = { name: 'ネオ 太郎', email: 'Taro@Sumple-Data.example', passwordHash: '$argon2id$' };

describe('a sign-up', () => {
  it('takes the account form for 24 hours', () => {
    expect(() => aSignUp().assertOpen(expiresAt)).not.toThrow();
    expect(refusalOf(() => aSignUp().assertOpen(expiresAt.add({ seconds: 1 })))).toMatchObject({
      kind: 'gone',
      code: 'sign-up.expired',
    });
  });

  it('keeps the address as typed, and as it is compared', () => {
    const signUp = aSignUp();
    signUp.prepare(taro, linkOf(signUp));
    expect(signUp.prepared()).toEqual({ ...taro, login: 'taro@sumple-data.example' });
  });

  it('keeps nothing of a person whose address has an account already', () => {
    const signUp = aSignUp();
    signUp.prepare(taro, linkOf(signUp));
    const link = linkOf(signUp);
    signUp.prepareNothing(link);
    expect(signUp).toMatchObject({ name: null, email: null, login: null, passwordHash: null, linkId: link.id });
    expect(() => signUp.prepared()).toThrow(/not prepared/);
  });

  it('is done once its account exists, and forgets the password then', () => {
    const signUp = aSignUp();
    signUp.prepare(taro, linkOf(signUp));
    signUp.complete(newId());
    expect(signUp.passwordHash).toBeNull();
    expect(refusalOf(() => signUp.assertOpen(started))).toMatchObject({ kind: 'conflict', code: 'sign-up.completed' });
  });
});
