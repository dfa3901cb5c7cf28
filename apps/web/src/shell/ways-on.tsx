import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link';
import classes from './message.module.css';

/** From where nothing is: home, to what others asked, or to people. */
export const WaysOn = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <div className={classes.ways}>
      <ButtonLink to="/">{t('toHome')}</ButtonLink>
      <ButtonLink to="/faqs" variant="default">
        {t('lookInFaq')}
      </ButtonLink>
      <ButtonLink to="/help" variant="default">
        {t('askUs')}
      </ButtonLink>
    </div>
  );
};
