import { useTranslation } from 'react-i18next';
import { valueText } from './value-text';

interface Values {
  readonly field: (name: string) => string;
  readonly value: (value: unknown) => string;
}

/** Names and values of what changed, in the language at hand; unknown ones as they are. */
export const useValues = (): Values => {
  const { i18n } = useTranslation();
  const words = (namespace: string) => (name: string) => {
    const known: unknown = i18n.getResource(i18n.language, namespace, name);
    return typeof known === 'string' ? known : name;
  };
  const word = words('auditValue');
  return { field: words('auditField'), value: (value) => valueText(value, word) };
};
