import { Anchor, Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpDesk } from '../api/types';
import { useFormat } from '../format/use-format';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import classes from './help.module.css';

type Opening = NonNullable<HelpDesk['opening']>;

const OpenNow = ({ opening: { open, changesAt } }: { readonly opening: Opening }): ReactElement => {
  const { t } = useTranslation('help');
  const { instant } = useFormat();
  return (
    <p className={classes.open}>
      <Badge variant="light" color={open ? 'asagi' : 'gray'} size="lg">
        {t(open ? 'open' : 'closed')}
      </Badge>
      {changesAt !== undefined && <span>{t(open ? 'openUntil' : 'opensAt', { at: instant(changesAt) })}</span>}
    </p>
  );
};

const Closures = ({ closures }: { readonly closures: Opening['closures'] }): ReactElement => {
  const { t } = useTranslation('help');
  const { day, text } = useFormat();
  return (
    <ul className={classes.closures}>
      {closures.map(({ from, until, name }) => (
        <li key={from}>
          {from === until ? day(from) : t('closureDays', { from: day(from), until: day(until) })}
          <span>{text(name)}</span>
        </li>
      ))}
    </ul>
  );
};

/** Whom to ask, how, and whether somebody answers now. */
export const HelpDeskPanel = ({ desk }: { readonly desk: HelpDesk }): ReactElement => {
  const { t } = useTranslation('help');
  const { text } = useFormat();
  const { phone, mail, hours, opening } = desk;
  return (
    <Panel title={t('desk')}>
      {opening && <OpenNow opening={opening} />}
      <a className={classes.phone} href={`tel:${phone.replaceAll('-', '')}`} aria-label={`${t('phone')} ${phone}`}>
        {phone}
      </a>
      <p className={classes.tell}>{t('tell')}</p>
      <Facts>
        <Fact name={t('mail')}>
          <Anchor href={`mailto:${mail}`}>{mail}</Anchor>
        </Fact>
        <Fact name={t('hours')}>{text(hours)}</Fact>
        {opening && opening.closures.length > 0 && (
          <Fact name={t('closures')}>
            <Closures closures={opening.closures} />
          </Fact>
        )}
      </Facts>
    </Panel>
  );
};
