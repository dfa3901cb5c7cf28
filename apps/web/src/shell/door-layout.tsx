import { IconBell, IconFileText, IconId } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand';
import classes from './door-layout.module.css';
import { LanguageSwitch } from './language-switch';
import { MainArea, SkipLink } from './main-area';
import { SiteFooter } from './site-footer';

const offers = [
  { icon: IconId, title: 'doorCustomer', text: 'doorCustomerText' },
  { icon: IconFileText, title: 'doorContract', text: 'doorContractText' },
  { icon: IconBell, title: 'doorNotices', text: 'doorNoticesText' },
] as const;

const Pitch = (): ReactElement => {
  const { t } = useTranslation('session');
  return (
    <div className={classes.pitch}>
      <h2>{t('doorTitle')}</h2>
      <p>{t('doorLead')}</p>
      <ul className={classes.offers}>
        {offers.map(({ icon: Icon, title, text }) => (
          <li key={title}>
            <Icon size={22} stroke={1.6} aria-hidden />
            <span>
              <strong>{t(title)}</strong>
              <span>{t(text)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Rings = (): ReactElement => (
  <svg className={classes.rings} viewBox="0 0 32 32" aria-hidden="true">
    {[4, 7, 10, 13].map((radius) => (
      <circle key={radius} cx="16" cy="16" r={radius} fill="none" stroke="#fff" strokeWidth="0.35" />
    ))}
    <path d="M25.2 6.8a13 13 0 1 0 0 18.4" fill="none" stroke="#5fc8bc" strokeWidth="0.9" strokeLinecap="round" />
  </svg>
);

/** The frame before the log-in: what the site is for at the left, the form at the right. */
export const DoorLayout = (): ReactElement => (
  <div className={classes.door}>
    <SkipLink />
    <header className={classes.side}>
      <Rings />
      <div className={classes.top}>
        <Brand />
        <LanguageSwitch />
      </div>
      <Pitch />
    </header>
    <div className={classes.right}>
      <div className={classes.form}>
        <MainArea />
      </div>
      <SiteFooter />
    </div>
  </div>
);
