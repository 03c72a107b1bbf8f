import type { CookieSerializeOptions } from '@fastify/cookie';

type Kind = 'session' | 'machine' | 'known' | 'invitation' | 'waiting' | `sign_in_${string}`;

/** Where the connection is encrypted, no other host and no unencrypted page can set or read Karakter's cookies [U2]. */
const isEncrypted = ({ publicUrl }: { publicUrl: string }): boolean => publicUrl.startsWith('https:');

/** The name of a cookie: with `__Host-`, which browsers enforce, wherever the connection is encrypted. */
export function cookieName(settings: { publicUrl: string }, kind: Kind): string {
  return `${isEncrypted(settings) ? '__Host-' : ''}karakter_${kind}`;
}

/** HttpOnly, SameSite=Lax, and Secure wherever the connection is encrypted; `__Host-` requires the path `/`. */
export function cookieOptions(settings: { publicUrl: string }): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isEncrypted(settings) };
}
