import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/types';
import history from '../contract/history/history.module.css';
import { useFormat } from '../format/use-format';
import { actKey } from './acts';
import classes from './audit.module.css';
import { useValues } from './use-values';

const Changes = ({ before = {}, after = {} }: Pick<AuditEntry, 'before' | 'after'>): ReactElement | null => {
  const { t } = useTranslation('audit');
  const { field, value } = useValues();
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (names.length === 0) return null;
  return (
    <Table className={classes.changes} layout="fixed" withRowBorders={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('what')}</Table.Th>
          <Table.Th scope="col">{t('before')}</Table.Th>
          <Table.Th scope="col">{t('after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{field(name)}</Table.Th>
            <Table.Td>{value(before[name])}</Table.Td>
            <Table.Td>{value(after[name])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** One act: what, when, by whom, of what, from where. */
export const AuditEntryItem = ({ entry }: { readonly entry: AuditEntry }): ReactElement => {
  const { t } = useTranslation(['audit', 'auditAct']);
  const { instant } = useFormat();
  const { value } = useValues();
  const { by, subject, reason, clientAddress } = entry;
  return (
    <li className={history.entry}>
      <div className={history.head}>
        <h3>{t(`auditAct:${actKey(entry.act)}`)}</h3>
        <time className={history.when} dateTime={entry.occurredAt}>
          {instant(entry.occurredAt)}
        </time>
      </div>
      <Changes before={entry.before} after={entry.after} />
      <p className={history.who}>
        <span>{t(`by_${by.kind}`, { name: by.name ?? by.email ?? '' })}</span>
        {by.email !== undefined && <span>{by.email}</span>}
        {subject?.name !== undefined && <span>{t('of', { name: value(subject.name) })}</span>}
        {reason !== undefined && <span>{t('reason', { reason })}</span>}
        {clientAddress !== undefined && <span title={entry.userAgent}>{t('fromWhere', { address: clientAddress })}</span>}
      </p>
    </li>
  );
};
