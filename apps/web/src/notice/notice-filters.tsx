import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { noticeKinds, toggled } from './notice-filter';
import classes from './notice-filters.module.css';
import type { NoticeFilter } from './notice.queries';
import { useProducts } from './use-products';

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What is chosen; nothing means all. */
  readonly chosen: readonly Value[];
  readonly onChoose: (value: Value | undefined) => void;
}

const Choices = <Value extends string>({ name, options, chosen, onChoose }: ChoicesProps<Value>): ReactElement => {
  const { t } = useTranslation('notice');
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.group}>
      <span id={id} className={classes.name}>
        {name}
      </span>
      {[{ value: undefined, label: t('all') }, ...options].map((option) => (
        <button
          key={option.value ?? ''}
          type="button"
          className={classes.choice}
          aria-pressed={option.value === undefined ? chosen.length === 0 : chosen.includes(option.value)}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
};

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
    <div className={classes.filters}>
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
    </div>
  );
};
