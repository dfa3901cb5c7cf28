import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './site-footer.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

const isScheme = (value: string): value is (typeof schemes)[number] => schemes.some((scheme) => scheme === value);

/** Light, dark, or as the device has it; the browser remembers. */
export const SchemeSwitch = (): ReactElement => {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const id = useId();
  return (
    <div className={classes.scheme}>
      <span id={id}>{t('scheme')}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        value={colorScheme}
        data={schemes.map((value) => ({ value, label: t(`scheme_${value}`) }))}
        onChange={(value) => isScheme(value) && setColorScheme(value)}
      />
    </div>
  );
};
