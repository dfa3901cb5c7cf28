import { Badge, Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../api/types';
import { useFormat } from '../format/use-format';
import classes from './sessions.module.css';

interface RowProps {
  readonly session: SessionSummary;
  readonly busy: boolean;
  readonly onEnd: (session: SessionSummary) => void;
}

/** What the client said of itself; it may have said nothing. */
const useDevice = ({ browser, system }: SessionSummary): string => {
  const { t } = useTranslation('security');
  return [browser, system].filter((word) => word !== undefined).join(' / ') || t('unknownDevice');
};

const Times = ({ createdAt, lastUsedAt, expiresAt }: SessionSummary): ReactElement => {
  const { t } = useTranslation('security');
  const { instant } = useFormat();
  return (
    <>
      <div className={classes.note}>{t('used', { first: instant(createdAt), last: instant(lastUsedAt) })}</div>
      <div className={classes.note}>{t('until', { until: instant(expiresAt) })}</div>
    </>
  );
};

/** One place where the person is logged in; the present one ends by log-out. */
export const SessionRow = ({ session, busy, onEnd }: RowProps): ReactElement => {
  const { t } = useTranslation('security');
  const device = useDevice(session);
  return (
    <li className={classes.row}>
      <div>
        <div className={classes.device}>
          <span>{device}</span>
          {session.current && <Badge variant="light">{t('current')}</Badge>}
        </div>
        <div className={classes.note}>{t('address', { address: session.clientAddress || '—' })}</div>
        <Times {...session} />
      </div>
      {!session.current && (
        <Button size="sm" variant="default" aria-label={t('endNamed', { device })} loading={busy} onClick={() => onEnd(session)}>
          {t('end')}
        </Button>
      )}
    </li>
  );
};
