/** A path within Karakter's own pages to come back to; another site, a script or the API becomes the front page. */
export function localPath(address: string | undefined, publicUrl: string): string {
  if (address === undefined || !URL.canParse(address, publicUrl)) return '/';
  const { origin, pathname, search, hash } = new URL(address, publicUrl);
  const isPage = origin === new URL(publicUrl).origin && !/^\/(\/|api\/|dev-idp\/)/.test(pathname);
  return isPage ? pathname + search + hash : '/';
}
