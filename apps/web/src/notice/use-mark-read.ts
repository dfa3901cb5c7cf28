import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../api/client';
import { unreadQuery, useUnread } from './reading.queries';

const mark = (noticeId: string): Promise<unknown> =>
  answered(api.PUT('/me/read-notices/{noticeId}', { params: { path: { noticeId } } }));

/** Who has the notice before them has read it. That this could not be written down is nothing to trouble a reader with. */
export const useReadBy = (noticeId: string | undefined): void => {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: mark,
    onSuccess: () => queries.invalidateQueries({ queryKey: unreadQuery.queryKey }),
  });
  const isUnread = useUnread().has(noticeId ?? '');
  useEffect(() => {
    if (noticeId !== undefined && isUnread) mutate(noticeId);
  }, [noticeId, isUnread, mutate]);
};

export const useMarkAllRead = (): UseMutationResult<unknown, Error, void> => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.POST('/me/read-notices', { body: {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: unreadQuery.queryKey }),
  });
};
