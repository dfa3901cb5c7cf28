import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { Choices, Filters } from '../ui/choices';
import { noticeKinds, toggled } from './notice-filter';
import type { NoticeFilter } from './notice.queries';
import { useProducts } from './use-products';

interface NoticeFiltersProps {
  readonly filter: NoticeFilter;
  readonly onChange: (filter: NoticeFilter) => void;
}

/** Which notices are listed: of which product, of which kind. */
export const NoticeFilters = ({ filter, onChange }: NoticeFiltersProps): ReactElement => {
  const { t } = useTranslation('notice');
  const { text } = useFormat();
  const products = useProducts().map(({ product, name }) => ({ value: product, label: text(name) }));
  const kinds = noticeKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }));
  return (
    <Filters>
      <Choices
        name={t('filterProduct')}
        options={products}
        chosen={filter.product === undefined ? [] : [filter.product]}
        onChoose={(product) => onChange({ ...filter, product })}
      />
      <Choices
        name={t('filterKind')}
        options={kinds}
        chosen={filter.kinds}
        onChoose={(kind) => onChange({ ...filter, kinds: kind === undefined ? [] : toggled(filter.kinds, kind) })}
      />
    </Filters>
  );
};
