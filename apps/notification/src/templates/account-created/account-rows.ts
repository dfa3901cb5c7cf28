import type { AccountSnapshot } from '@csite/protocol';
import { moment } from '../../letter/japanese';
import type { LetterRow } from '../../letter/letter';
import { typed } from '../../letter/plain-text';

const ROLES: Readonly<Record<AccountSnapshot['role'], string>> = {
  owner: '管理者（すべての操作）',
  manager: '契約変更担当',
  billing: '請求担当',
  viewer: '閲覧のみ',
};

type NewAccount = Pick<AccountSnapshot, 'company' | 'name' | 'email' | 'role' | 'createdAt'>;

export const accountRows = ({ company, name, email, role, createdAt }: NewAccount): LetterRow[] => [
  { label: '会社名', value: typed(company) },
  { label: 'ユーザー名', value: typed(name) },
  { label: 'メールアドレス', value: email },
  { label: '権限', value: ROLES[role] },
  { label: '作成日時', value: moment(createdAt) },
];
