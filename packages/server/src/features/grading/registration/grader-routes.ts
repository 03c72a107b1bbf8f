import { type RegistrationRow, registrationRoutes } from '@karakter/contract/grading/registration';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { emptyAssessment } from '@karakter/domain/grading/assessment';
import { allowedGradingCommands } from '@karakter/domain/grading/grading';
import { allowedAttendanceCommands } from '@karakter/domain/grading/registration/attendance';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { commissionToSee, factsFor, type MarkingFacts } from '../access.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { type ScriptRecord, scriptsOf } from '../scripts.ts';
import type { CommissionRecord } from '../store.ts';
import { stateFor } from '../views.ts';
import { attendanceFacts, mark } from './mark.ts';
import { settleAttendance } from './settle.ts';
import { lockAttendance, type Registered, registeredIn } from './store.ts';

type Asked = Parameters<typeof commissionToSee>[0];

/** An ordinary commission of an exam without hand-in, to a member who has accepted the duty of confidentiality. */
async function commissionToRegister(asked: Asked, id: string): Promise<CommissionRecord> {
  const commission = await commissionToSee(asked, id);
  orNotFound(commission.kind === 'ordinary' && !hasHandIn(commission.exam.form));
  if (commission.me.confidentialityAcceptedAt === null) refuse('confidentialityFirst');
  return commission;
}

function scriptOf(script: ScriptRecord, facts: MarkingFacts): RegistrationRow['script'] {
  const state = stateFor(script, facts.by);
  const agreedGrade = script.grading.kind === 'agreed' ? script.grading.grade : null;
  const { comment, points, grade } = script.grading.assessments[facts.by]?.entry ?? emptyAssessment;
  const allowed = allowedGradingCommands(script.grading, facts);
  return { state, grade, comment, points: { ...points }, version: script.ownVersion, agreedGrade, allowed };
}

function rowOf(
  candidate: Registered,
  { exam }: CommissionRecord,
  script: RegistrationRow['script'],
  now: Temporal.Instant,
): RegistrationRow {
  const { candidateNumber, state } = candidate;
  const mayMark = allowedAttendanceCommands(state, attendanceFacts(exam, candidate, now));
  return { candidateNumber, attendance: state, mayMark, script };
}

/** The commission's own table of an exam without hand-in: attendance and grades by candidate number [G8, U7]. */
export function mountRegistrationOfGraders(mount: Mount, papers: GradedPapers): void {
  mount(registrationRoutes.showRegistration, async (call) => {
    const commission = await commissionToRegister(call, call.params.commissionId);
    const { id, exam, closed } = commission;
    const scripts = closed === null ? await scriptsOf(call.tx, commission, 'withoutAnswers') : [];
    const facts = factsFor(commission, await papers.of(call.tx, commission));
    const byCandidacy = new Map(scripts.map((script) => [script.candidacyId, scriptOf(script, facts)]));
    const rows = (await registeredIn(call.tx, id)).map((candidate) =>
      rowOf(candidate, commission, byCandidacy.get(candidate.candidacyId) ?? null, call.now),
    );
    return { form: exam.form, scale: exam.scale, rows };
  });

  mount(registrationRoutes.markAttendance, async (call) => {
    const { tx, actor, now, params, body } = call;
    await lockCommission(tx, params.commissionId);
    const commission = await commissionToRegister(call, params.commissionId);
    await lockAttendance(tx, commission.examId);
    const candidates = await registeredIn(tx, commission.id);
    const candidate = orNotFound(
      candidates.find(({ candidateNumber }) => candidateNumber === params.candidateNumber),
    );
    const by = { personId: actor.personId, at: now };
    const hasChanged = await mark(tx, { exam: commission.exam, candidate }, body, by);
    // The last candidate who was waited for may have been this one.
    if (hasChanged) await settleAttendance(tx, commission, now);
    return accepted;
  });
}
