import { Button, type ButtonProps } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

interface ButtonLinkProps extends ButtonProps {
  readonly to: string;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** Looks like a button, is a link: it leads somewhere. */
export const ButtonLink = ({ to, children, ...button }: ButtonLinkProps): ReactElement => (
  <Button component={Link} to={to} {...button}>
    {children}
  </Button>
);
