import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LOOK_EVERY_MS, Silence } from './silence';
import { allKeys, staleKeys } from './stale-keys';
import { staleLater } from './stale-later';
import { shareLine } from './tabs';
import { followUsage, isUsed } from './usage';

const later = (queries: QueryClient) =>
  staleLater({
    invalidate: (queryKey) => void queries.invalidateQueries({ queryKey }),
    after: (milliseconds, work) => void setTimeout(work, milliseconds),
    chance: Math.random,
  });

/** Has whatever others change asked anew, for as long as the account is here. True when nothing has come for long. */
export const useLive = (accountId: string | undefined): boolean => {
  const queries = useQueryClient();
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    if (accountId === undefined) return;
    const silence = new Silence();
    const stale = later(queries);
    const stopFollowing = followUsage();
    const leave = shareLine(accountId, (told) => {
      silence.heard();
      setDown(false);
      if (told.event === 'change') stale(staleKeys(told.change));
      else if (told.event === 'reset') stale(allKeys());
    });
    const looking = setInterval(() => {
      if (isUsed()) silence.look();
      setDown(silence.isLong);
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(looking);
      stopFollowing();
      leave();
      setDown(false);
    };
  }, [accountId, queries]);
  return isDown;
};
