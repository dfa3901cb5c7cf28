import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { wordsFor } from '../../api/problem-words';
import type { PostalPlace } from '../../api/types';

interface PostalLookupProps {
  readonly postalCode: string;
  readonly take: (place: PostalPlace) => void;
}

const find = async (postalCode: string): Promise<PostalPlace[]> =>
  (await answered(api.GET('/postal-codes/{postalCode}', { params: { path: { postalCode: postalCode.trim() } } }))).items;

/** Finds the address of a postal code: one is taken at once, several are offered. */
export const PostalLookup = ({ postalCode, take }: PostalLookupProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const { t: shell } = useTranslation();
  const { data, error, isPending, mutate } = useMutation({ mutationFn: find });
  const onSuccess = ([first, ...more]: PostalPlace[]): void => (first && more.length === 0 ? take(first) : undefined);
  return (
    <Group gap="xs" role="group" aria-label={t('lookUp')}>
      <Button
        variant="default"
        loading={isPending}
        disabled={postalCode.trim() === ''}
        onClick={() => mutate(postalCode, { onSuccess })}
      >
        {t('lookUp')}
      </Button>
      <Text size="sm" role="status">
        {error && wordsFor(error, shell)}
        {data?.length === 0 && t('lookUpNone')}
        {data && data.length > 1 && t('lookUpSeveral')}
      </Text>
      {data &&
        data.length > 1 &&
        data.map((place) => (
          <Button key={Object.values(place).join()} size="compact-sm" variant="light" onClick={() => take(place)}>
            {`${place.prefecture}${place.city}${place.town}`}
          </Button>
        ))}
    </Group>
  );
};
