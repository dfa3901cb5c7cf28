import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGib, gibOf } from '../format/storage';
import { useFormat } from '../format/use-format';
import { byMonths, type DiskDay } from './disk-plot';

/** The last measure of each month: the chart in words. */
export const DiskTable = ({ days }: { readonly days: readonly DiskDay[] }): ReactElement => {
  const { t } = useTranslation('disk');
  const { day: date } = useFormat();
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('day')}</Table.Th>
            <Table.Th scope="col">{t('used')}</Table.Th>
            <Table.Th scope="col">{t('capacityColumn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byMonths(days).map(({ day, usedBytes, capacityBytes }) => (
            <Table.Tr key={day}>
              <Table.Td>{date(day)}</Table.Td>
              <Table.Td>{formatGib(gibOf(usedBytes))}</Table.Td>
              <Table.Td>{formatGib(gibOf(capacityBytes))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
