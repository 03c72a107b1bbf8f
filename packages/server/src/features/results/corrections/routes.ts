import { correctionRoutes } from '@karakter/contract/results/corrections';
import {
  applyGradeCorrection,
  decideGradeCorrection,
} from '@karakter/domain/results/correction/grade-correction';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { notify } from '../../notices/notify.ts';
import { candidateToDecideOn } from '../access.ts';
import { correctGrade, enterCorrection } from '../correct.ts';
import { examToCorrect } from './people.ts';
import { correctionFacts, correctionsOf, correctionView, saveCorrectionDecision } from './store.ts';

/** Corrections of grades: proposed by one person, and confirmed, declined or withdrawn [R3]. */
export function mountCorrections(mount: Mount): void {
  mount(correctionRoutes.seeGradeCorrections, async ({ tx, actor, params }) => {
    const exam = await examToCorrect(tx, actor, params.examId, 'see');
    const rows = await correctionsOf(tx, exam.id);
    return { corrections: rows.map((row) => correctionView(row, exam, actor.personId)) };
  });

  mount(correctionRoutes.proposeGradeCorrection, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const by = { actorId: actor.personId, at: now };
    await correctGrade(tx, exam, body, { ...by, standBehind: [actor.personId] });
    return accepted;
  });

  // The exam and the candidate are locked: of two who decide, and of a confirmation and an appeal, one comes first.
  mount(correctionRoutes.decideGradeCorrection, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examToCorrect(tx, actor, params.examId, 'change');
    const [seen] = await correctionsOf(tx, exam.id, params.correctionId);
    const { candidate_number: candidateNumber } = orNotFound(seen);
    const candidate = orNotFound(await candidateToDecideOn(tx, exam.id, candidateNumber));
    const [read] = await correctionsOf(tx, exam.id, params.correctionId);
    const row = orNotFound(read);
    const facts = correctionFacts(row, { examState: exam.state, by: actor.personId });
    const decision = decideGradeCorrection(row.state, body.command, facts);
    if (decision.kind === 'refused') refuse(decision.code);
    const by = { actorId: actor.personId, at };
    const { kind } = decision.event;
    const data = { candidateNumber, correctionId: row.id };
    await recordEvent(tx, { examId: exam.id, kind, ...by, data });
    const { grade, reason, authority } = row;
    const entry =
      body.command === 'confirm'
        ? await enterCorrection(tx, exam, candidate, { candidateNumber, grade, reason, authority }, by)
        : null;
    const declineReason = body.command === 'decline' ? body.reason : null;
    const state = applyGradeCorrection(row.state, decision.event);
    await saveCorrectionDecision(tx, row.id, { state, by: actor.personId, at, declineReason, entry });
    if (body.command !== 'decline') return accepted;
    const news = { kind: 'gradeCorrectionNews', facts: { what: 'declined', candidateNumber } } as const;
    await notify(tx, { to: row.proposed_by, examId: exam.id, at, ...news });
    return accepted;
  });
}
