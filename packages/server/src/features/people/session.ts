import { randomUUID } from 'node:crypto';
import type { Duty } from '@karakter/domain/invigilation/duty';
import { type Role, roles } from '@karakter/domain/people/roles';
import type { Language } from '@karakter/domain/text/language';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor, Grant } from '../../platform/http/actor.ts';
import { cookieName, cookieOptions } from '../../platform/http/cookies.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { hashOfToken, newToken, sealIdToken } from './session-token.ts';

const sessionHours = 12;

const isRole = (text: string | null): text is Role => roles.some((r) => r === text);

type NewSession = {
  readonly personId: string;
  readonly provider: string;
  readonly userAgent: string;
  readonly deviceId?: string;
  /** When the person last authenticated with the provider; null where it does not say. */
  readonly authenticatedAt?: Temporal.Instant | null;
  readonly idToken?: string;
  /** The one exam that the session reaches, where a one-time code at the seat opens it [U9]. */
  readonly examId?: string;
  /** The mark of a token that was issued here; without it the session's requests are counted by address. */
  readonly secret?: string;
};

/**
 * Opens a session, timed by the system clock so that moving the demonstration's signs no one out, and answers the
 * token that goes into the cookie.
 */
export async function openSession(tx: Tx, session: NewSession): Promise<string> {
  const now = systemClock.now();
  const expiresAt = now.add({ hours: sessionHours });
  const { idToken, authenticatedAt = now, secret } = session;
  const token = newToken(expiresAt, secret);
  await tx
    .insertInto('session')
    .values({
      id: randomUUID(),
      token_hash: hashOfToken(token),
      person_id: session.personId,
      provider: session.provider,
      machine_id: session.deviceId ?? randomUUID(),
      user_agent: session.userAgent.slice(0, 200),
      created_at: now,
      expires_at: expiresAt,
      last_active_at: now,
      authenticated_at: authenticatedAt,
      exam_id: session.examId ?? null,
      ...(idToken === undefined ? {} : { id_token: sealIdToken(token, idToken) }),
    })
    .execute();
  return token;
}

type CookieSettings = { readonly publicUrl: string };

export function setSessionCookie(reply: FastifyReply, token: string, settings: CookieSettings): void {
  reply.setCookie(cookieName(settings, 'session'), token, cookieOptions(settings));
}

export function clearSessionCookie(reply: FastifyReply, settings: CookieSettings): void {
  reply.clearCookie(cookieName(settings, 'session'), cookieOptions(settings));
}

/** The token the request brings, if any. */
export function sessionToken(request: FastifyRequest, settings: CookieSettings): string | undefined {
  return request.cookies[cookieName(settings, 'session')];
}

const deviceCookieDays = 400;
/** A UUID of version 4: version 8 is for devices that have proved a key, and no cookie can claim one. */
const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text ?? '');

/** The id of this browser, from a cookie that outlives the sessions and identifies no person [D5]. */
export function deviceOf(request: FastifyRequest, reply: FastifyReply, settings: CookieSettings): string {
  const name = cookieName(settings, 'machine');
  const known = request.cookies[name];
  const deviceId = isId(known) ? known : randomUUID();
  reply.setCookie(name, deviceId, { ...cookieOptions(settings), maxAge: deviceCookieDays * 24 * 3600 });
  return deviceId;
}

type Row = {
  id: string;
  person_id: string;
  provider: string;
  machine_id: string;
  active_role: string | null;
  language: Language;
  authenticated_at: Temporal.Instant | null;
  last_active_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  writes_until: Temporal.Instant | null;
  exam_id: string | null;
  grants: {
    role: string;
    exam_id: string | null;
    commission_id: string | null;
    units: string[];
    rooms: string[] | null;
    first_day: string | null;
    last_day: string | null;
  }[];
};

/** The conditions of an open session, in one place: its fixed end, its last use, and an exam written in it. */
export const isOpenSession = (now: Temporal.Instant, idleMinutes: number) => {
  const at = now.toString();
  const idleSince = now.subtract({ minutes: idleMinutes }).toString();
  return sql<boolean>`(session.revoked_at is null and (coalesce(session.writes_until > ${at}, false)
    or (session.expires_at > ${at} and session.last_active_at > ${idleSince})))`;
};

/**
 * The open session with its person's grants, in one query, since every request needs it. A grader who left a commission
 * with work done holds the role without a place: the fee and the report of that work are still theirs [G14, G19].
 */
async function openSessionOf(tx: Tx, token: string, idleMinutes: number): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select session.id, session.person_id, session.provider, session.machine_id, session.active_role, session.authenticated_at,
      session.last_active_at, session.expires_at, session.writes_until, session.exam_id, p.language,
      coalesce(held.grants, '[]') as grants
    from session join person p on p.id = session.person_id
    cross join lateral (
      with recursive below (grant_id, unit_id) as (
        select id, unit_id from role_grant
        where person_id = session.person_id and revoked_at is null and unit_id is not null
        union
        select b.grant_id, u.id from below b join unit u on u.parent_id = b.unit_id
      )
      select jsonb_agg(jsonb_build_object('role', g.role, 'exam_id', g.exam_id, 'commission_id', g.commission_id,
        'rooms', g.rooms, 'first_day', g.first_day, 'last_day', g.last_day,
        'units', coalesce((select jsonb_agg(b.unit_id) from below b where b.grant_id = g.id), '[]'))) as grants
      from (select id, role, exam_id, commission_id, rooms, first_day, last_day from role_grant
        where person_id = session.person_id and revoked_at is null
        union all select null, 'grader', null, null, null, null, null
        where exists (select from commission_member m where m.person_id = session.person_id and m.ended_at is not null)) g
    ) held
    where session.token_hash = ${hashOfToken(token)} and ${isOpenSession(systemClock.now(), idleMinutes)}`.execute(
    tx,
  );
  return rows[0];
}

function dutyOf({ rooms, first_day: first, last_day: last }: Row['grants'][number]): Duty {
  const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
  return { rooms, firstDay: dayOf(first), lastDay: dayOf(last) };
}

/** The person's roles; a one-time code at the seat lets a person in as a candidate only. */
function grantsOf({ grants, exam_id: onlyExamId }: Row): Grant[] {
  const reaching = grants.filter(({ role }) => onlyExamId === null || role === 'candidate');
  return reaching.flatMap((held): Grant[] => {
    const { role, units: unitIds, exam_id: examId, commission_id: commissionId } = held;
    if (!isRole(role)) return [];
    const grant = { role, unitIds, examId, commissionId };
    return role === 'invigilator' ? [{ ...grant, duty: dutyOf(held) }] : [grant];
  });
}

type LoaderSettings = CookieSettings & {
  readonly sessionIdleMinutes: number;
  readonly production: boolean;
};
export type LoadActor = (tx: Tx, request: FastifyRequest) => Promise<Actor | null>;

/** The caller by a request's cookie, if that session is open; null for a caller without a session. */
export function actorLoader(settings: LoaderSettings): LoadActor {
  const { sessionIdleMinutes: idleMinutes, production } = settings;
  const isHinting = !production;
  return async (tx, request) => {
    const token = sessionToken(request, settings);
    const found = token === undefined ? undefined : await openSessionOf(tx, token, idleMinutes);
    if (!found) return null;
    const grants = grantsOf(found);
    return {
      personId: found.person_id,
      sessionId: found.id,
      deviceId: found.machine_id,
      language: found.language,
      grants,
      activeRole: isRole(found.active_role) ? found.active_role : (grants[0]?.role ?? null),
      ...(found.exam_id !== null && { onlyExamId: found.exam_id }),
      session: {
        authenticatedAt: found.authenticated_at,
        endsAt: found.expires_at,
        idleEndsAt: found.last_active_at.add({ minutes: idleMinutes }),
        writesUntil: found.writes_until,
        comesBackBy: { provider: found.provider, ...(isHinting && { hint: found.person_id }) },
      },
    };
  };
}
