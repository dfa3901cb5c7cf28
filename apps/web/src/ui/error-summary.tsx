import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords, wordsFor } from '../api/problem-words';

interface ErrorSummaryProps {
  /** What the server refused with, if it did. */
  readonly error?: unknown;
  /** Sentences by field; the fields' inputs have these names as ids. */
  readonly fields?: Readonly<Record<string, string>>;
}

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

/** What is wrong with a form, in one place, read out at once; each line leads to its field. */
export const ErrorSummary = ({ error, fields = {} }: ErrorSummaryProps): ReactElement | null => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const all = { ...fieldWords(error), ...fields };
  const wrongFields = Object.keys(all).length;
  const failed = error !== undefined && error !== null;
  useEffect(() => {
    if (failed || wrongFields > 0) box.current?.focus();
  }, [error, failed, wrongFields]);
  if (!failed && wrongFields === 0) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      mb="lg"
      icon={<IconAlertTriangle aria-hidden />}
      title={wrongFields > 0 ? t('checkInput') : t('couldNot')}
    >
      {failed && wordsFor(error, t)}
      {wrongFields > 0 && <FieldLinks fields={all} />}
    </Alert>
  );
};
