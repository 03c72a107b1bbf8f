/** A place in Karakter to come back to; anything else (another site, a script) becomes the front page. */
export function safeReturnTo(address: string | null): string {
  if (!address?.startsWith('/') || /^\/[/\\]/.test(address)) return '/';
  return address.startsWith('/api/') ? '/' : address;
}

/** The sign-in page, which leads back to `from` (path and query). */
export function signInAddress(from: string): string {
  const returnTo = safeReturnTo(from);
  return returnTo === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
}
