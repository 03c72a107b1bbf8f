import { Button, type ButtonProps, Link } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { PageLink } from './PageLink.tsx';

type TextLinkProps = { readonly to: string; readonly children: ReactNode };

/** A link to another page of Karakter. */
export function TextLink({ to, children }: TextLinkProps) {
  return (
    <Link asChild>
      <PageLink to={to}>{children}</PageLink>
    </Link>
  );
}

/** A link that looks like a button: it navigates and changes nothing. */
export function LinkButton({
  to,
  children,
  variant = 'primary',
}: TextLinkProps & Pick<ButtonProps, 'variant'>) {
  return (
    <Button asChild variant={variant ?? 'primary'}>
      <PageLink to={to}>{children}</PageLink>
    </Button>
  );
}
