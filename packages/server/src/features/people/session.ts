import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Language } from '@karakter/domain/language';
import { type Role, roles } from '@karakter/domain/roles';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Actor, Grant } from '../../platform/actor.ts';
import { machineClock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db.ts';

const cookieName = 'karakter_session';
const sessionHours = 12;

/** Only the hash of a session's token is stored: a stolen table opens nothing. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

const isRole = (text: string | null): text is Role => roles.some((r) => r === text);

/** Opens a session, timed by the machine's clock so that moving the demonstration's signs nobody out, and answers the token that goes into the cookie. */
export async function openSession(
  tx: Tx,
  session: { personId: string; provider: string; userAgent: string; machineId?: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = machineClock.now();
  await tx
    .insertInto('session')
    .values({
      id: randomUUID(),
      token_hash: hashOf(token),
      person_id: session.personId,
      provider: session.provider,
      machine_id: session.machineId ?? randomUUID(),
      user_agent: session.userAgent.slice(0, 200),
      created_at: now,
      expires_at: now.add({ hours: sessionHours }),
    })
    .execute();
  return token;
}

/** HttpOnly, SameSite=Lax, and Secure wherever the connection is encrypted [U2]. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

const machineCookieName = 'karakter_machine';
const machineDays = 400;
/** Of the fourth version of UUIDs: the eighth is of machines that have shown a key, and no cookie speaks for one. */
const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text ?? '');

/** Which browser this is: known by a cookie that outlives the sessions and says nothing of any person [D5]. */
export function machineOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const known = request.cookies[machineCookieName];
  const machineId = isId(known) ? known : randomUUID();
  const maxAge = machineDays * 24 * 3600;
  reply.setCookie(machineCookieName, machineId, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge,
  });
  return machineId;
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/' });
}

type Row = {
  id: string;
  person_id: string;
  machine_id: string;
  active_role: string | null;
  language: Language;
  grants: { role: string; exam_id: string | null; commission_id: string | null; units: string[] }[];
};

/** The open session with its person's grants, in one question: it is asked with every request. */
async function openSessionOf(tx: Tx, token: string): Promise<Row | undefined> {
  const now = machineClock.now().toString();
  const { rows } = await sql<Row>`
    select s.id, s.person_id, s.machine_id, s.active_role, p.language, coalesce(held.grants, '[]') as grants
    from session s join person p on p.id = s.person_id
    cross join lateral (
      with recursive below (grant_id, unit_id) as (
        select id, unit_id from role_grant where person_id = s.person_id and revoked_at is null and unit_id is not null
        union
        select b.grant_id, u.id from below b join unit u on u.parent_id = b.unit_id
      )
      select jsonb_agg(jsonb_build_object('role', g.role, 'exam_id', g.exam_id, 'commission_id', g.commission_id,
        'units', coalesce((select jsonb_agg(b.unit_id) from below b where b.grant_id = g.id), '[]'))) as grants
      from role_grant g where g.person_id = s.person_id and g.revoked_at is null
    ) held
    where s.token_hash = ${hashOf(token)} and s.revoked_at is null and s.expires_at > ${now}`.execute(tx);
  return rows[0];
}

/** Who the request's cookie says is calling, if that session is open; null for a stranger. */
export async function loadActor(tx: Tx, request: FastifyRequest): Promise<Actor | null> {
  const token = request.cookies[cookieName];
  if (token === undefined) return null;
  const found = await openSessionOf(tx, token);
  if (!found) return null;
  const grants = found.grants.flatMap((held): Grant[] => {
    const { role, units: unitIds, exam_id: examId, commission_id: commissionId } = held;
    return isRole(role) ? [{ role, unitIds, examId, commissionId }] : [];
  });
  const active = isRole(found.active_role) ? found.active_role : (grants[0]?.role ?? null);
  return {
    personId: found.person_id,
    sessionId: found.id,
    machineId: found.machine_id,
    language: found.language,
    grants,
    activeRole: active,
  };
}
