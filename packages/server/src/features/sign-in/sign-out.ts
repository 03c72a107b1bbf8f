import { peopleRoutes } from '@karakter/contract/people/routes';
import { providerNames } from '@karakter/contract/sign-in/routes';
import type { Tx } from '../../platform/database/db.ts';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';
import type { Services } from '../../services.ts';
import { clearSessionCookie, sessionToken } from '../people/session.ts';
import { openIdToken } from '../people/session-token.ts';
import { providerOf, revokeOwnSession } from '../people/store.ts';
import { type Providers, signedOutUrl } from './providers.ts';

type Ending = { readonly provider: string; readonly idToken: string };

/** What the provider gave at the sign-in, opened with the token that only this browser has. */
async function endingOf(tx: Tx, sessionId: string, token: string | undefined): Promise<Ending | undefined> {
  const found = await providerOf(tx, sessionId);
  if (!found?.id_token || token === undefined) return undefined;
  return { provider: found.provider, idToken: openIdToken(token, found.id_token) };
}

/**
 * Signing out [U2]: Karakter's session ends at once, and the browser is then sent to the provider, so that the next
 * person on a shared device is not signed in as the previous one. This session ends also where the provider does not
 * answer.
 */
export function mountSignOut(mount: Mount, { config, log }: Services, providers: Providers): void {
  const signedOut = new URL(signedOutUrl(config)).pathname;

  async function leaveBy(ending: Ending | undefined): Promise<string> {
    const name = providerNames.find((each) => each === ending?.provider);
    const provider = name && providers[name];
    if (!ending || !provider) return signedOut;
    try {
      return (await provider.end(ending.idToken, signedOutUrl(config))) ?? signedOut;
    } catch (error) {
      log.error(`${name} does not answer, and its session is not ended`, error);
      return signedOut;
    }
  }

  mount(peopleRoutes.signOut, async ({ tx, actor, request, reply }) => {
    const token = sessionToken(request, config);
    const ending = actor.sessionId === '' ? undefined : await endingOf(tx, actor.sessionId, token);
    if (actor.sessionId !== '') await revokeOwnSession(tx, actor.personId, actor.sessionId);
    clearSessionCookie(reply, config);
    return new AfterTransaction(async () => ({ done: true as const, leaveBy: await leaveBy(ending) }));
  });
}
