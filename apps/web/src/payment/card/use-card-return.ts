import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { cardReturn, type CardReturn } from './card-return';

/** Told once. What Stripe wrote into the address, a secret of the registration among it, does not stay there. */
export const useCardReturn = (): CardReturn | undefined => {
  const [params, setParams] = useSearchParams();
  const [back] = useState(() => cardReturn(params));
  const isWritten = params.size > 0;
  useEffect(() => {
    if (isWritten) setParams({}, { replace: true });
  }, [isWritten, setParams]);
  return back;
};
