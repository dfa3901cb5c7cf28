import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/types';
import { isOpen } from '../change/allowed';
import { changePath } from '../change/asked';
import { ButtonLink } from '../ui/button-link';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import classes from './contract.page.module.css';
import { DiskLink } from './disk-link';
import { DiskMeter } from './disk-meter';
import { useFigures } from './use-figures';

/** How full the disk is, what was added to it, and the way to more. */
export const DiskPanel = ({ contract }: { readonly contract: Contract }): ReactElement => {
  const { t } = useTranslation('contract');
  const { quantity } = useFigures();
  const addOn = contract.lines.find(({ kind }) => kind === 'disk');
  return (
    <Panel title={t('disk')} aside={<DiskLink product={contract.product} />}>
      <div className={classes.stack}>
        <DiskMeter disk={contract.disk} />
        <Facts>
          <Fact name={t('kind_disk')}>{quantity(addOn)}</Fact>
        </Facts>
        {isOpen(contract, 'disk') && (
          <ButtonLink to={changePath(contract.product, 'disk')} variant="default">
            {t('diskMore')}
          </ButtonLink>
        )}
      </div>
    </Panel>
  );
};
