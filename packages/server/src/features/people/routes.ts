import { peopleRoutes } from '@karakter/contract/people';
import { orNotFound } from '../../platform/actor.ts';
import { accepted, type Mount } from '../../platform/mount.ts';
import { refuse } from '../../platform/refusals.ts';
import { clearSessionCookie } from './session.ts';
import { openSessionsOf, personName, revokeOwnSession, saveActiveRole, saveLanguage } from './store.ts';
import { storeKeyOf } from './store-key.ts';

export function mountPeople(mount: Mount, settings: { demonstration: boolean; secret: string }): void {
  mount(peopleRoutes.me, async ({ tx, actor, now }) => ({
    personId: actor.personId,
    name: await personName(tx, actor.personId),
    language: actor.language,
    roles: [...new Set(actor.grants.map((g) => g.role))],
    activeRole: actor.activeRole,
    now: now.toString(),
    demonstration: settings.demonstration,
  }));

  mount(peopleRoutes.storeKey, async ({ actor }) => ({
    personId: actor.personId,
    key: storeKeyOf(settings.secret, actor.personId),
  }));

  mount(peopleRoutes.chooseLanguage, async ({ tx, actor, body }) => {
    await saveLanguage(tx, actor.personId, body.language);
    return accepted;
  });

  mount(peopleRoutes.switchRole, async ({ tx, actor, body }) => {
    if (!actor.grants.some((g) => g.role === body.role)) refuse('missingRole');
    await saveActiveRole(tx, actor.sessionId, body.role);
    return accepted;
  });

  mount(peopleRoutes.listSessions, async ({ tx, actor }) => ({
    sessions: (await openSessionsOf(tx, actor.personId)).map((s) => ({
      ...s,
      current: s.id === actor.sessionId,
    })),
  }));

  mount(peopleRoutes.revokeSession, async ({ tx, actor, params }) => {
    orNotFound(await revokeOwnSession(tx, actor.personId, params.sessionId));
    return accepted;
  });

  mount(peopleRoutes.signOut, async ({ tx, actor, reply }) => {
    if (actor.sessionId !== '') await revokeOwnSession(tx, actor.personId, actor.sessionId);
    clearSessionCookie(reply);
    return accepted;
  });
}
