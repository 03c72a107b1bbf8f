import { type ToldNotice, toldRoutes } from '@karakter/contract/cases/told';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examWithCases } from '../../results/access.ts';
import { caseOf } from '../store.ts';
import { mailAgain, noticesAbout } from './store.ts';

type Row = Awaited<ReturnType<typeof noticesAbout>>[number];

/** A mail of its own that was sent, or did not arrive; one on its way is sent already, and a daily mail is not about one case. */
const maySendAgain = ({ way, state, next_attempt_at }: Row): boolean =>
  way === 'now' && state !== null && (state !== 'waiting' || next_attempt_at !== null);

function toldView(row: Row): ToldNotice {
  const mailed = row.way !== 'off';
  return {
    noticeId: row.id,
    kind: row.kind,
    at: row.created_at.toString(),
    to: row.name,
    isMailbox: row.isMailbox,
    address: row.recipient,
    way: row.way,
    state: mailed ? (row.state ?? 'waiting') : 'page',
    sentAt: row.sent_at?.toString() ?? null,
    error: row.last_error,
    nextAttemptAt: row.next_attempt_at?.toString() ?? null,
    readAt: row.read_at?.toString() ?? null,
    maySendAgain: maySendAgain(row),
  };
}

/** Who was told of a case, and how it went, for the people who handle it [T3]. */
export function mountTold(mount: Mount): void {
  mount(toldRoutes.seeWhoWasTold, async ({ tx, actor, params }) => {
    const { examId } = orNotFound(await caseOf(tx, params));
    await examWithCases(tx, actor, examId);
    const rows = await noticesAbout(tx, params.caseId);
    return { notices: rows.map(toldView), inAll: rows[0]?.in_all ?? 0 };
  });

  mount(toldRoutes.tellAgain, async ({ tx, actor, now: at, params }) => {
    const { kind: caseKind, caseId, noticeId } = params;
    const { examId, candidateNumber } = orNotFound(await caseOf(tx, params, 'lock'));
    await examWithCases(tx, actor, examId);
    const notice = orNotFound((await noticesAbout(tx, caseId, noticeId))[0]);
    // Two windows, or one pressed twice: it is on its way already.
    if (!maySendAgain(notice)) return accepted;
    await mailAgain(tx, noticeId);
    const data = { caseKind, caseId, candidateNumber, noticeId, noticeKind: notice.kind };
    await recordEvent(tx, { examId, kind: 'noticeSentAgain', actorId: actor.personId, at, data });
    return accepted;
  });
}
