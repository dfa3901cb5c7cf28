import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords, wordsFor } from '../api/problem-words';

const FieldLinks = ({ fields }: { readonly fields: Readonly<Record<string, string>> }): ReactElement => (
  <ul style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.25rem' }}>
    {Object.entries(fields).map(([field, sentence]) => (
      <li key={field}>
        <Anchor
          href={`#${field}`}
          inherit
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(field)?.focus();
          }}
        >
          {sentence}
        </Anchor>
      </li>
    ))}
  </ul>
);

interface ErrorSummaryProps {
  readonly error: unknown;
  /** What failed; something that was to be done, unless told. */
  readonly title?: string;
}

/**
 * What the server refused with, in one place, read out at once. Where fields are the matter each line leads to its own:
 * the inputs carry the names of the API's fields as ids.
 */
export const ErrorSummary = ({ error, title }: ErrorSummaryProps): ReactElement | null => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const fields = fieldWords(error);
  const aboutFields = Object.keys(fields).length > 0;
  const failed = error !== undefined && error !== null;
  useEffect(() => {
    if (failed) box.current?.focus();
  }, [error, failed]);
  if (!failed) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      mb="lg"
      icon={<IconAlertTriangle aria-hidden />}
      title={aboutFields ? t('checkInput') : (title ?? t('couldNot'))}
    >
      {aboutFields ? <FieldLinks fields={fields} /> : wordsFor(error, t)}
    </Alert>
  );
};
