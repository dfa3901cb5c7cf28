import { IconAlertTriangle, IconTool } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeHeadline, Overview } from '../api/types';
import { useFormat } from '../format/use-format';
import classes from './top.module.css';

interface RunningProps {
  readonly notice: NoticeHeadline;
  readonly products: Overview['products'];
}

const Running = ({ notice, products }: RunningProps): ReactElement => {
  const { t } = useTranslation('top');
  const { text, instant } = useFormat();
  const isIncident = notice.kind === 'incident';
  const Icon = isIncident ? IconAlertTriangle : IconTool;
  const names = products.filter(({ product }) => notice.products.includes(product)).map(({ productName }) => text(productName));
  const since = notice.window === undefined ? '' : instant(notice.window.from);
  return (
    <li>
      <Link to={`/notices/${notice.noticeId}`} className={classes.banner} data-kind={notice.kind}>
        <Icon size={24} stroke={1.8} aria-hidden />
        <span>
          <strong>{t(isIncident ? 'running_incident' : 'running_maintenance')}</strong>
          <span className={classes.bannerTitle}>{text(notice.title)}</span>
          <small>{t('runningSince', { products: names.join('・'), since })}</small>
        </span>
      </Link>
    </li>
  );
};

/** What goes on now with a product that the customer has: it stands above everything. */
export const RunningBanner = ({ overview }: { readonly overview: Overview }): ReactElement | null => {
  const { running, products } = overview;
  if (running.length === 0) return null;
  return (
    <div role="alert">
      <ul className={classes.banners}>
        {running.map((notice) => (
          <Running key={notice.noticeId} notice={notice} products={products} />
        ))}
      </ul>
    </div>
  );
};
