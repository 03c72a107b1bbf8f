import { peopleRoutes, type SessionEnds } from '@karakter/contract/people/routes';
import type { Config } from '../../config.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { keepBrowserCheck } from './browser-checks.ts';
import {
  keepSession,
  onlyCandidacyId,
  openSessionsOf,
  personName,
  revokeOwnSession,
  saveActiveRole,
  saveLanguage,
} from './store.ts';
import { storeKeyOf } from './store-key.ts';

const secondsUntil = (instant: Temporal.Instant, now: Temporal.Instant) =>
  Math.max(0, Math.floor((instant.epochMilliseconds - now.epochMilliseconds) / 1000));

/** How long the session still lasts; an open answer prevents both kinds of expiry. */
function endsOf({ session }: Actor, now: Temporal.Instant): SessionEnds {
  if (!session) return { seconds: 0, idleSeconds: 0 };
  const kept = session.writesUntil ? secondsUntil(session.writesUntil, now) : 0;
  return {
    seconds: Math.max(kept, secondsUntil(session.endsAt, now)),
    idleSeconds: Math.max(kept, secondsUntil(session.idleEndsAt, now)),
  };
}

type Settings = Pick<Config, 'demonstration' | 'secret' | 'sessionIdleMinutes'>;

export function mountPeople(mount: Mount, settings: Settings): void {
  mount(peopleRoutes.me, async ({ tx, actor, now }) => ({
    personId: actor.personId,
    name: await personName(tx, actor.personId),
    language: actor.language,
    roles: [...new Set(actor.grants.map((g) => g.role))],
    activeRole: actor.activeRole,
    now: now.toString(),
    demonstration: settings.demonstration,
    onlyCandidacyId: await onlyCandidacyId(tx, actor),
    session: endsOf(actor, systemClock.now()),
  }));

  mount(peopleRoutes.storeKey, async ({ actor }) => ({
    personId: actor.personId,
    key: storeKeyOf(settings.secret, actor.personId),
  }));

  mount(peopleRoutes.prolongSession, async ({ tx, actor }) => {
    const now = systemClock.now();
    await keepSession(tx, actor.sessionId, now);
    const idleEndsAt = now.add({ minutes: settings.sessionIdleMinutes });
    return endsOf({ ...actor, ...(actor.session && { session: { ...actor.session, idleEndsAt } }) }, now);
  });

  mount(peopleRoutes.reportBrowser, async ({ tx, actor, now, body }) => {
    await keepBrowserCheck(tx, actor.personId, body.lacks, now);
    return accepted;
  });

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
    sessions: (await openSessionsOf(tx, actor.personId, settings.sessionIdleMinutes)).map((s) => ({
      ...s,
      current: s.id === actor.sessionId,
    })),
  }));

  mount(peopleRoutes.revokeSession, async ({ tx, actor, params }) => {
    orNotFound(await revokeOwnSession(tx, actor.personId, params.sessionId));
    return accepted;
  });
}
