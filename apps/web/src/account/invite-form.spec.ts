import { inviteErrors } from './invite-form';

describe('whom to add', () => {
  it('has a name that is not blank and an address that may be one', () => {
    expect(inviteErrors({ name: '港 花子', email: 'hanako@minato.example', role: 'viewer' })).toEqual({});
    expect(inviteErrors({ name: '　', email: 'hanako', role: 'viewer' })).toEqual({ name: 'needName', email: 'needEmail' });
  });
});
