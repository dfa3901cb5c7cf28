import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from './month';
import classes from './calendar.module.css';
import { MonthName } from './month-name';

interface MonthNavProps {
  readonly month: string;
  readonly onChoose: (month: string | undefined) => void;
}

/** One month back, one on, or back to that of today. */
export const MonthNav = ({ month, onChoose }: MonthNavProps): ReactElement => {
  const { t } = useTranslation('calendar');
  return (
    <Group gap="xs">
      <ActionIcon variant="default" size="lg" aria-label={t('previousMonth')} onClick={() => onChoose(addMonths(month, -1))}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.month} aria-live="polite">
        <MonthName month={month} />
      </span>
      <ActionIcon variant="default" size="lg" aria-label={t('nextMonth')} onClick={() => onChoose(addMonths(month, 1))}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" size="xs" onClick={() => onChoose(undefined)}>
        {t('toToday')}
      </Button>
    </Group>
  );
};
