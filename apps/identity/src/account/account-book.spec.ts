import { newId } from '@csite/values';
import { aCustomer } from '../test/a-customer';
import { anAccount } from '../test/an-account';
import { refusalOf } from '../test/refusal';
import type { Account } from './account.entity';
import { AccountBook } from './account-book';

const customer = aCustomer();
const owner = anAccount({ customer, email: 'owner@minato.example' });
const invitedOwner = anAccount({ customer, email: 'invited@minato.example', passwordHash: null });
const viewer = anAccount({ customer, email: 'viewer@minato.example', role: 'viewer' });
const now = Temporal.Instant.from('2025-03-21T00:00:00Z');
const bookOf = (...accounts: Account[]): AccountBook => new AccountBook(customer, accounts);

describe('the accounts of a customer', () => {
  it('keep one owner who can act: the last is neither deleted nor lowered', () => {
    const refusal = refusalOf(() => bookOf(owner, viewer).assertDispensable(owner));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'account.last-owner' });
    expect(refusal.body.detail.ja).toContain('ネオ 太郎');
  });

  it('do not count an invited owner, who cannot act yet', () => {
    expect(refusalOf(() => bookOf(owner, invitedOwner).assertDispensable(owner)).code).toBe('account.last-owner');
    expect(() => bookOf(owner, invitedOwner).assertDispensable(invitedOwner)).not.toThrow();
  });

  it('can do without one of two owners, and without anyone else', () => {
    const second = anAccount({ customer, email: 'second@minato.example' });
    const book = bookOf(owner, second, viewer);
    for (const account of [owner, second, viewer]) expect(() => book.assertDispensable(account)).not.toThrow();
    expect(book.ownersBeside(owner)).toEqual([second]);
    expect(bookOf(owner, invitedOwner, viewer).ownersBeside(viewer)).toEqual([owner]);
  });

  it('have an owner as long as one is there who has been it, frozen or not', () => {
    const frozen = anAccount({ customer, email: 'frozen@minato.example' });
    frozen.freeze(now);
    expect(bookOf(frozen, invitedOwner, viewer).owners()).toEqual([frozen]);
    expect(bookOf(invitedOwner, viewer).owners()).toEqual([]);
  });

  it('know who invited whom, over however many steps', () => {
    const first = anAccount({ customer, email: 'first@minato.example', invitedBy: owner });
    const second = anAccount({ customer, email: 'second@minato.example', invitedBy: first });
    const third = anAccount({ customer, email: 'third@minato.example', invitedBy: owner });
    const book = bookOf(owner, viewer, first, second, third);
    expect(book.invitedBy(owner)).toEqual([first, second, third]);
    expect(book.invitedBy(viewer)).toEqual([]);
  });

  it('are decided on with the one that they were frozen with, as long as that one is there', () => {
    const [stranger, invited, other] = ['a@minato.example', 'b@minato.example', 'c@minato.example'].map((email) =>
      anAccount({ customer, email }),
    ) as [Account, Account, Account];
    other.freeze(now);
    stranger.freeze(now);
    invited.freeze(now, stranger);
    expect(bookOf(owner, stranger, invited, other).frozenHeads()).toEqual([stranger, other]);
    expect(bookOf(owner, stranger, invited, other).frozenWith(stranger)).toEqual([invited]);
    expect(bookOf(owner, invited).frozenHeads()).toEqual([invited]);
  });

  it('have an address once, however it is written; an invited one is told how to get its mail again', () => {
    const book = bookOf(owner, invitedOwner);
    expect(refusalOf(() => book.assertFree('OWNER@Minato.example'))).toMatchObject({ kind: 'conflict', code: 'account.exists' });
    expect(refusalOf(() => book.assertFree('invited@minato.example')).body.detail.ja).toContain('メール再送信');
    expect(() => book.assertFree('new@minato.example')).not.toThrow();
  });

  it('say of an id that is not among them the same, whatever it is', () => {
    const refusals = [newId(), 'x'].map((id) => JSON.stringify(refusalOf(() => bookOf(owner).account(id)).body));
    expect(new Set(refusals).size).toBe(1);
    expect(bookOf(owner).account(owner.id)).toBe(owner);
  });
});
