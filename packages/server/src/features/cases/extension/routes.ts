import { deadlineExtensionRoutes } from '@karakter/contract/cases/extension/routes';
import { decideDeadlineExtension } from '@karakter/domain/cases/extension/extension';
import { caseDeadline } from '@karakter/domain/rules/deadlines';
import { sql } from 'kysely';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { caseHistoryOf } from '../../exam/case-history.ts';
import { notify } from '../../notices/notify.ts';
import { candidateToDecideOn, examWithCases } from '../../results/access.ts';

/** Extending a deadline for one candidate before it has passed (fvl. § 29(4)) [K1]. */
export function mountDeadlineExtensions(mount: Mount): void {
  mount(deadlineExtensionRoutes.extendDeadline, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const { candidateNumber, deadline: of, reason } = body;
    const found = await candidateToDecideOn(tx, exam.id, candidateNumber);
    const { id: candidacyId, personId: to } = found ?? refuse('extensionWithoutDeadline');
    const until = Temporal.PlainDate.from(body.until);
    const standing = caseDeadline(of, await caseHistoryOf(tx, candidacyId), exam.rules, exam);
    const decision = decideDeadlineExtension({ now, standing, until });
    if (decision.kind === 'refused') refuse(decision.code);
    const by = actor.personId;
    await sql`
      insert into deadline_extension (exam_id, candidacy_id, deadline, until, reason, extended_by, at)
      values (${exam.id}, ${candidacyId}, ${of}, ${body.until}::date, ${reason}, ${by}, ${now.toString()})`.execute(
      tx,
    );
    // The log keeps that there is a reason, never its text: it can be about the candidate's health.
    const data = { candidateNumber, deadline: of, until: body.until };
    const about = { examId: exam.id, at: now };
    await recordEvent(tx, { ...about, kind: decision.event.kind, actorId: by, data });
    const after = caseDeadline(of, await caseHistoryOf(tx, candidacyId), exam.rules, exam);
    const ends = after.kind === 'running' ? after.deadline.at.toString() : now.toString();
    await notify(tx, { ...about, to, kind: 'deadlineExtended', facts: { right: of, until: ends } });
    return accepted;
  });
}
