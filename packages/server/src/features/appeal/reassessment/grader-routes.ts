import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { ReassessmentSummary } from '@karakter/contract/appeal/reassessment/views';
import { reassessmentCommands } from '@karakter/domain/appeal/reassessment/reassessment';
import { type Grade, isGradeOn } from '@karakter/domain/exam/grades';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import { examOfficeBesideGraders } from '../../exam/exam-office.ts';
import { type ExamRecord, examFacts } from '../../exam/store.ts';
import { notifyAll } from '../../notices/notify.ts';
import { type Opening, wholeFileOf } from './file.ts';
import { hasSigned, protocolView, type Standing, saveSignature, standingOf } from './protocol.ts';
import { lockReassessment, ownReassessments, type ReassessmentRecord, reassessmentRecord } from './store.ts';
import { decidedOrRefuse, recordReassessment, saveChange, saveSigned } from './work.ts';

type Asked = { tx: Tx; actor: Actor; now: Temporal.Instant };

const meIn = ({ members }: ReassessmentRecord, { personId }: Actor) =>
  members.find((member) => member.personId === personId);

function summaryOf(standing: Standing, exam: ExamRecord, actor: Actor): ReassessmentSummary {
  const { record } = standing;
  const me = orNotFound(meIn(record, actor));
  return {
    id: record.id,
    candidateNumber: record.candidateNumber,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    startsAt: exam.startsAt.toString(),
    openedAt: record.openedAt.toString(),
    dueOn: record.dueOn,
    state: standing.reassessment.kind,
    confidentialityAccepted: me.accepted,
    hasAssessed: me.position !== null,
    hasSigned: hasSigned(standing, me.personId),
  };
}

const examOf = async (tx: Tx, { examId }: ReassessmentRecord) => orNotFound(await examFacts(tx, examId));

function allowedTo(standing: Standing, actor: Actor) {
  const { record, reassessment, isSignable } = standing;
  const me = meIn(record, actor);
  if (!record.isOpen || me?.accepted !== true) return [];
  return reassessmentCommands[reassessment.kind].filter(
    (command) =>
      command === 'assess' ||
      command === 'reason' ||
      (command === 'sign' && isSignable && !hasSigned(standing, me.personId)),
  );
}

/** A new assessment that the actor is a member of, locked and open; to anyone else it does not exist [U7]. */
async function toWorkOn({ tx, actor }: Asked, id: string): Promise<Standing> {
  const record = orNotFound(await lockReassessment(tx, id));
  const me = orNotFound(meIn(record, actor));
  if (!me.accepted) refuse('confidentialityFirst');
  const standing = await standingOf(tx, record);
  if (!record.isOpen) {
    refuse(record.state === 'decided' ? 'reassessmentDecidedAlready' : 'reassessmentCancelledAlready');
  }
  return standing;
}

function mountReading(mount: Mount, opening: Opening): void {
  mount(reassessmentRoutes.listMyReassessments, async ({ tx, actor }) => {
    const reassessments: ReassessmentSummary[] = [];
    for (const record of await ownReassessments(tx)) {
      reassessments.push(summaryOf(await standingOf(tx, record), await examOf(tx, record), actor));
    }
    return { reassessments };
  });

  mount(reassessmentRoutes.showReassessment, async ({ tx, actor, params }) => {
    const record = orNotFound(await reassessmentRecord(tx, params.reassessmentId));
    const exam = await examOf(tx, record);
    const standing = await standingOf(tx, record);
    const view = {
      ...summaryOf(standing, exam, actor),
      scale: exam.scale,
      version: record.version,
      protocol: protocolView(standing, actor.personId),
      decided: record.grade,
      file: await wholeFileOf(tx, record, opening),
      allowed: allowedTo(standing, actor),
    };
    const { examId, candidateNumber } = record;
    return new DocumentRead({ examId, data: { candidateNumber } }, view);
  });

  mount(reassessmentRoutes.acceptReassessmentDuty, async ({ tx, actor, now, params }) => {
    const record = orNotFound(await reassessmentRecord(tx, params.reassessmentId));
    const { rows } = await sql<{ first: boolean }>`
      select accept_reassessment_duty(${record.id}, ${now.toString()}::timestamptz) as first`.execute(tx);
    if (rows[0]?.first !== true) return accepted;
    const { examId, commissionId } = record;
    const data = { commissionId };
    const by = actor.personId;
    await recordEvent(tx, { examId, kind: 'confidentialityAccepted', actorId: by, at: now, data });
    return accepted;
  });
}

/** Refuses a text that was written without knowing the words that another window has saved since. */
function sameOrRefuse(storedVersion: number, known: number): void {
  if (storedVersion > known) refuse('changedMeanwhile');
}

function mountAssessing(mount: Mount): void {
  mount(reassessmentRoutes.assessInReassessment, async (call) => {
    const { tx, actor, now, params, body } = call;
    const standing = await toWorkOn(call, params.reassessmentId);
    const { record } = standing;
    const { grade, says } = body;
    if (!isGradeOn((await examOf(tx, record)).scale, grade)) refuse('gradeOffScale');
    const { personId } = actor;
    const before = meIn(record, actor)?.position ?? null;
    const isSame = before?.says === says;
    const event = decidedOrRefuse(standing, { kind: 'assess', personId, grade: grade as Grade }, isSame);
    if (event === null) return { version: record.version };
    sameOrRefuse(before?.version ?? 0, body.version);
    const version = await saveChange({ tx, record }, standing, event);
    const position = { grade, says, version, written_at: now };
    await tx
      .insertInto('reassessment_position')
      .values({ reassessment_id: record.id, person_id: personId, ...position })
      .onConflict((own) => own.columns(['reassessment_id', 'person_id']).doUpdateSet(position))
      .execute();
    await recordReassessment({ tx, record, by: personId, now }, event);
    return { version };
  });

  mount(reassessmentRoutes.reasonInReassessment, async (call) => {
    const { tx, actor, now, params, body } = call;
    const standing = await toWorkOn(call, params.reassessmentId);
    const { record } = standing;
    const { reasons } = body;
    const event = decidedOrRefuse(standing, { kind: 'reason' }, record.reasons === reasons);
    if (event === null) return { version: record.version };
    sameOrRefuse(record.reasonsVersion, body.version);
    const version = await saveChange({ tx, record }, standing, event);
    const written = { reasons, reasons_version: version };
    await tx.updateTable('reassessment').set(written).where('id', '=', record.id).execute();
    await recordReassessment({ tx, record, by: actor.personId, now }, event);
    return { version };
  });

  mount(reassessmentRoutes.signReassessment, async (call) => {
    const { tx, actor, now, params, body } = call;
    const standing = await toWorkOn(call, params.reassessmentId);
    const { record } = standing;
    const { personId } = actor;
    const event = decidedOrRefuse(standing, { kind: 'sign', personId, sha256: body.sha256 });
    if (event === null) return accepted;
    await saveSignature(tx, standing, personId, now);
    const state = await saveSigned({ tx, record }, standing, event);
    await recordReassessment({ tx, record, by: personId, now }, event);
    if (state !== 'signed') return accepted;
    const { examId, candidateNumber } = record;
    const notice = { examId, kind: 'reassessmentSigned' as const, facts: { candidateNumber }, at: now };
    const to = await examOfficeBesideGraders(tx, examId);
    await notifyAll(tx, { ...notice, to, cases: [record.id] });
    return accepted;
  });
}

/** The routes of a new assessment's members, without the candidate's identity [K6, U7]. */
export function mountReassessmentsOfGraders(mount: Mount, opening: Opening): void {
  mountReading(mount, opening);
  mountAssessing(mount);
}
