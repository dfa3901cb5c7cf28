import { unsent } from '../draft/drafts';
import { inviteeAsLeft, inviteErrors, nobody } from './invite-form';

describe('whom to add', () => {
  it('has a name that is not blank and an address that may be one', () => {
    expect(inviteErrors({ name: '港 花子', email: 'hanako@minato.example', role: 'viewer' })).toEqual({});
    expect(inviteErrors({ name: '　', email: 'hanako', role: 'viewer' })).toEqual({ name: 'needName', email: 'needEmail' });
  });

  it('is who stood there before the session ended, with a role that there is', () => {
    const jiro = { name: '港 次郎', email: 'jiro@minato.example', role: 'manager' };
    expect(inviteeAsLeft(unsent(jiro, { ...nobody }))).toEqual(jiro);
    expect(inviteeAsLeft(unsent({ ...jiro, role: 'emperor' }, { ...nobody }))).toEqual({ ...jiro, role: 'viewer' });
    expect(inviteeAsLeft(undefined)).toEqual(nobody);
  });
});
