import { useTranslation } from 'react-i18next';
import { passwordLength, SHORTEST_PASSWORD } from './password-length';

/** What to say of a new password before it is worth asking the server, which alone knows the breached ones. */
export const useTooShort = (): ((typed: string) => string | null) => {
  const { t } = useTranslation('password');
  return (typed) => {
    const length = passwordLength(typed);
    return length < SHORTEST_PASSWORD ? t('needLength', { number: String(length) }) : null;
  };
};
