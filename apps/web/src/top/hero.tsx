import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../api/types';
import { ButtonLink } from '../ui/button-link';
import classes from './top.module.css';

/** ① Customer number and company. */
export const Hero = ({
  customer,
}: {
  readonly customer: Pick<Overview['customer'], 'customerNumber' | 'company'>;
}): ReactElement => {
  const { t } = useTranslation('top');
  const { t: shell } = useTranslation();
  return (
    <header className={classes.hero}>
      <p className={classes.number}>{`${t('customerNumber')} ${customer.customerNumber}`}</p>
      <div className={classes.who}>
        <h1>{shell('honorific', { name: customer.company })}</h1>
        <ButtonLink to="/calendar" variant="default" size="sm" leftSection={<IconCalendarEvent size={18} aria-hidden />}>
          {shell('calendar')}
        </ButtonLink>
      </div>
    </header>
  );
};
