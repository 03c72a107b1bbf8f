import { createHmac } from 'node:crypto';
import type { ProviderName } from '@karakter/contract/sign-in/routes';
import type { OidcClient } from '../../config.ts';

/** The cookie in which the stand-in would remember the signed-in person; the code that mounts it leaves it out. */
export const standInSessionCookie = 'stand_in_session';

export const standInPath = (name: ProviderName) => `/dev-idp/${name}`;

/** Karakter's registration as a client of its own stand-in for this provider. */
export function standInClient(name: ProviderName, config: { publicUrl: string; secret: string }): OidcClient {
  return {
    issuer: `${config.publicUrl}${standInPath(name)}`,
    clientId: 'karakter',
    clientSecret: createHmac('sha256', config.secret).update(`stand-in:${name}`).digest('hex'),
  };
}
