import { useTranslation } from 'react-i18next';
import type { EditedField } from './fields';

/** What each field is called on screen. */
export const useFieldName = (): ((field: EditedField) => string) => {
  const { t } = useTranslation('customerEdit');
  return (field) => t(`field_${field}`);
};
