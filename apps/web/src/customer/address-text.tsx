import type { ReactElement } from 'react';
import { addressLines, type Address } from './address';

export const AddressText = ({ address }: { readonly address: Address }): ReactElement => (
  <>
    {addressLines(address).map((line) => (
      <div key={line}>{line}</div>
    ))}
  </>
);
