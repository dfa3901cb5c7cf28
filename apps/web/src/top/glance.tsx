import { IconBell, IconFileText, IconReceiptYen, type TablerIcon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../api/types';
import { formatYen } from '../format/money';
import { useFormat } from '../format/use-format';
import { CardLink } from '../ui/card-link';
import { applicationsPath, openApplications } from './at-a-glance';
import classes from './top.module.css';

interface TileProps {
  readonly icon: TablerIcon;
  readonly to: string;
  readonly name: string;
  readonly figure: string;
  /** In small letters behind the figure. */
  readonly note?: string;
  /** Something waits for the reader. */
  readonly lively?: boolean;
}

const Tile = ({ name, figure, note, ...link }: TileProps): ReactElement => (
  <CardLink className={classes.tile} {...link}>
    <span className={classes.tileName}>{name}</span>
    <span className={classes.tileFigure}>
      {figure}
      {note !== undefined && <small>{` ${note}`}</small>}
    </span>
  </CardLink>
);

const NextInvoice = ({ next }: { readonly next: NonNullable<Overview['nextInvoice']> }): ReactElement => {
  const { t } = useTranslation('top');
  const { day } = useFormat();
  const name = t('nextInvoice', { day: day(next.issuedOn) });
  const figure = next.gross === 0 ? { figure: t('nextInvoiceNone') } : { figure: formatYen(next.gross), note: t('withTax') };
  return <Tile icon={IconReceiptYen} to="/invoices" name={name} {...figure} />;
};

/** What one comes for, before anything else: what will be paid, what is under way, what is new. */
export const Glance = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('top');
  const open = openApplications(overview);
  const unread = overview.unread.notices.length;
  const counted = (count: number): string => (count === 0 ? t('none') : t('count', { count }));
  return (
    <ul className={classes.glance} aria-label={t('glance')} data-guide="glance">
      {overview.nextInvoice && <NextInvoice next={overview.nextInvoice} />}
      <Tile icon={IconFileText} to={applicationsPath(open)} name={t('openApplications')} figure={counted(open.length)} />
      <Tile
        icon={IconBell}
        to="/notices"
        name={t('unread')}
        figure={overview.noticesAvailable ? counted(unread) : t('unreadAway')}
        lively={unread > 0}
      />
    </ul>
  );
};
