import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../format/language';
import { hasSession } from '../session/presence';
import { catalogueQuery, overviewQuery } from '../shell/queries';

interface NamedProduct {
  readonly product: string;
  readonly name: Bilingual;
}

/** Every product there is; anybody may ask. */
export const useAllProducts = (): readonly NamedProduct[] => {
  const { data } = useQuery(catalogueQuery);
  return (data?.products ?? []).map(({ code, name }) => ({ product: code, name }));
};

/** The products whose notices matter here: the customer's own, or all for who is not logged in. */
export const useProducts = (): readonly NamedProduct[] => {
  const loggedIn = hasSession();
  const all = useAllProducts();
  const { data } = useQuery({ ...overviewQuery, enabled: loggedIn });
  return loggedIn ? (data?.products ?? []).map(({ product, productName }) => ({ product, name: productName })) : all;
};
