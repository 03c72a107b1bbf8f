import { Link } from '@digdir/designsystemet-react';

/** A telephone number that calls when it is chosen, and is never broken over two lines. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  return <Link href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone.replaceAll(' ', '\u00a0')}</Link>;
}
