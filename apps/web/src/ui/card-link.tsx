import type { TablerIcon } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './card-link.module.css';

interface CardLinkProps {
  readonly icon: TablerIcon;
  readonly to: string;
  readonly className?: string;
  /** Something waits for the reader. */
  readonly lively?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** An item of a list that is one large link: an icon, and words beside it. */
export const CardLink = ({ icon: Icon, to, className = '', lively = false, onClick, children }: CardLinkProps): ReactElement => (
  <li>
    <Link to={to} className={`${classes.card} ${className}`} data-lively={lively} onClick={onClick}>
      <Icon size={24} stroke={1.6} aria-hidden />
      <span>{children}</span>
    </Link>
  </li>
);
