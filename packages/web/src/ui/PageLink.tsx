import type { ComponentProps } from 'react';
import { Link, useLocation } from 'react-router';

const isOfExamDay = (address: string) => address.startsWith('/sitting/');

/**
 * A link to another page of Karakter. Exam day's pages are a separate program (exam.html), so a link to or from them
 * loads a whole new page.
 */
export function PageLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { readonly to: string }) {
  const { pathname } = useLocation();
  const isElsewhere = to.startsWith('/') && isOfExamDay(to) !== isOfExamDay(pathname);
  return <Link to={to} reloadDocument={isElsewhere} {...rest} />;
}
