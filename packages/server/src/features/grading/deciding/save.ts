import { gradesIn } from '@karakter/domain/grading/assessments';
import { type DecidingEvent, disputeThatFollows } from '@karakter/domain/grading/deciding';
import { sql } from 'kysely';
import { recordEvent } from '../../../platform/log/events.ts';
import { completeIfAllAgreed, enqueueWhatFollows } from '../agree.ts';
import { roundOf, saveAgreedGrade } from '../save.ts';
import type { ScriptRecord } from '../scripts.ts';
import { type DecidingAt, decidingFactsOf } from './facts.ts';
import { notifyMembers, notifyOfDecider, notifyOfTakenBack } from './notices.ts';

type EventOf<Kind extends DecidingEvent['kind']> = Extract<DecidingEvent, { kind: Kind }>;
type Script = Pick<ScriptRecord, 'candidacyId' | 'candidateNumber' | 'grading'>;

async function record(
  at: DecidingAt,
  script: Script,
  actorId: string | null,
  event: DecidingEvent,
  facts = {},
) {
  const { tx, commission, now } = at;
  const data = { commissionId: commission.id, candidateNumber: script.candidateNumber, ...facts };
  await recordEvent(tx, { examId: commission.examId, kind: event.kind, actorId, at: now, data });
}

/** Declares the dispute, or passes the member by who would have decided one that is declared. */
async function saveDispute(at: DecidingAt, script: Script, event: EventOf<'disagreementDeclared'>) {
  const { tx, commission, now } = at;
  const { decider, by, reason } = event;
  if (script.grading.kind === 'disputed') {
    const called = { third_called_by: by, third_called_at: now, third_call_reason: reason };
    await tx
      .updateTable('dispute')
      .set({ decider_id: null, ...called })
      .where('commission_id', '=', commission.id)
      .where('candidacy_id', '=', script.candidacyId)
      .where('round', '=', roundOf(commission.id, script.candidacyId))
      .execute();
  } else {
    await tx
      .insertInto('dispute')
      .values({
        commission_id: commission.id,
        candidacy_id: script.candidacyId,
        round: roundOf(commission.id, script.candidacyId),
        declared_by: by,
        declared_at: now,
        reason,
        decider_id: decider.kind === 'member' ? decider.personId : null,
      })
      .execute();
  }
  await record(at, script, by, event, { decider });
  await notifyOfDecider(at, script, event);
}

async function saveDecision(at: DecidingAt, script: Script, event: EventOf<'gradeDecided'>) {
  const { tx, commission, now } = at;
  const { candidacyId } = script;
  const { by, grade, reason } = event;
  if (reason !== '') {
    await tx
      .updateTable('dispute')
      .set({ decision: reason })
      .where('commission_id', '=', commission.id)
      .where('candidacy_id', '=', candidacyId)
      .where('round', '=', roundOf(commission.id, candidacyId))
      .execute();
  }
  await saveAgreedGrade(tx, { commissionId: commission.id, candidacyId, now }, { grade, basis: 'decided' });
  await record(at, script, by, event, { grade });
  await notifyMembers(at, script, { what: 'decided', except: by });
  await enqueueWhatFollows(tx, commission, candidacyId);
  await completeIfAllAgreed(tx, commission, now);
}

/** Takes a check back, in the same transaction: nothing is announced that is under discussion [G19]. */
async function takeCheckBack(at: DecidingAt, script: Script, by: string) {
  const { tx, commission, now } = at;
  if (commission.exam.state !== 'checked') return;
  const { rows } = await sql<{ of_exam: boolean; was_planned: boolean }>`
    select * from take_back_check(${commission.id})`.execute(tx);
  const taken = rows[0];
  const event = { examId: commission.examId, actorId: by, at: now, data: { number: commission.number } };
  await recordEvent(tx, {
    ...event,
    kind: taken?.of_exam ? 'resultsCheckTakenBack' : 'commissionCheckTakenBack',
  });
  if (taken?.was_planned) await recordEvent(tx, { ...event, kind: 'announcementCancelled' });
  await notifyOfTakenBack(at, script);
}

async function saveSentBack(at: DecidingAt, script: Script, event: EventOf<'gradeSentBack'>) {
  const { tx, commission, now, as } = at;
  const { by, reason } = event;
  await tx
    .insertInto('sent_back')
    .values({
      commission_id: commission.id,
      candidacy_id: script.candidacyId,
      round: roundOf(commission.id, script.candidacyId),
      sent_by: by,
      sent_as: as === 'office' ? 'office' : 'member',
      reason,
      sent_at: now,
    })
    .execute();
  await record(at, script, by, event);
  await takeCheckBack(at, script, by);
  await notifyMembers(at, script, { what: 'sentBack', except: by });
  await saveWhatFollows(at, { ...script, grading: { ...script.grading, kind: 'differing' } }, 'sendBack');
}

/** The dispute that follows a reveal or a return without a command, where the rule set says so [G6]. */
export async function saveWhatFollows(
  at: DecidingAt,
  script: Script,
  after: 'reveal' | 'sendBack',
): Promise<void> {
  const { commission } = at;
  const grades = gradesIn(script.grading.assessments);
  const deciding = decidingFactsOf(commission, 'member');
  const dispute = disputeThatFollows(grades, after, { scale: commission.scale, deciding });
  if (dispute) await saveDispute(at, script, dispute);
}

/** Saves what was decided after the reveal, with its event, its notices and what follows [G6, G19]. */
export async function saveAfterReveal(at: DecidingAt, script: Script, event: DecidingEvent): Promise<void> {
  if (event.kind === 'disagreementDeclared') await saveDispute(at, script, event);
  else if (event.kind === 'gradeDecided') await saveDecision(at, script, event);
  else await saveSentBack(at, script, event);
}
