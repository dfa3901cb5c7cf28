import { IconApps, IconMessages, IconPackage } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import classes from './product-mark.module.css';

const icons = { neo: IconApps, chatluck: IconMessages } as const;

const isKnown = (product: string): product is keyof typeof icons => product in icons;

/** The sign of a product; a product that the catalogue gains later gets the general one. */
export const ProductMark = ({ product, small = false }: { readonly product: string; readonly small?: boolean }): ReactElement => {
  const Icon = isKnown(product) ? icons[product] : IconPackage;
  return (
    <span className={`${classes.mark ?? ''} ${small ? (classes.small ?? '') : ''}`} data-product={product} aria-hidden>
      <Icon size={small ? 16 : 22} stroke={1.8} />
    </span>
  );
};
