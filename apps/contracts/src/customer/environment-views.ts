import type { EnvironmentView } from '@csite/protocol';
import type { Catalogue } from '../catalogue/catalogue.value';

interface EnvironmentAddress {
  readonly product: string;
  readonly subdomain: string;
}

/** Environments with their addresses, in the order of the catalogue. */
export const environmentViews = (environments: readonly EnvironmentAddress[], catalogue: Catalogue): EnvironmentView[] =>
  catalogue.products.flatMap((product) =>
    environments
      .filter((environment) => environment.product === product.code)
      .map(({ subdomain }) => ({ product: product.code, subdomain, url: product.environmentUrl(subdomain) })),
  );
