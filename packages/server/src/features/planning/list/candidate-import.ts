import { drawCandidateNumbers } from '@karakter/domain/planning/candidate-numbers';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import {
  addCandidacies,
  admitCandidates,
  grantCandidateRole,
  isSameArrangement,
  type NewCandidacy,
  saveArrangement,
  takenNumbers,
} from '../../exam/candidate-store.ts';
import { scheduleExam } from '../../exam/exam-times.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { addPerson } from '../../people/register.ts';
import { chance } from '../chance.ts';
import { shareOutTo } from '../commission-store.ts';
import { correctPersons } from '../person-corrections.ts';
import { isCorrected, type PlannedLine } from './candidate-plan.ts';

export type By = { actorId: string; at: Temporal.Instant };

/** The line's person: known by name or number, or new from here on. */
async function personOf(tx: Tx, { row, personId }: PlannedLine, at: Temporal.Instant): Promise<string> {
  if (personId === null) {
    const { name, email, studentNumber, language = 'nb' } = row;
    return addPerson(tx, { name, email, studentNumber, language, at });
  }
  await tx
    .updateTable('person')
    .set({ student_number: row.studentNumber })
    .where('id', '=', personId)
    .where('student_number', 'is', null)
    .execute();
  return personId;
}

function drawNumbers(count: number, taken: ReadonlySet<number>): number[] {
  const draw = drawCandidateNumbers(count, taken, chance);
  return draw.kind === 'drawn' ? draw.numbers : refuse(draw.code);
}

async function registerNew(tx: Tx, exam: ExamRecord, lines: PlannedLine[], by: By): Promise<void> {
  if (lines.length === 0) return;
  const numbers = drawNumbers(lines.length, await takenNumbers(tx, exam.id));
  const candidacies: NewCandidacy[] = [];
  for (const [index, line] of lines.entries()) {
    const personId = await personOf(tx, line, by.at);
    candidacies.push({ ...line.after, personId, candidateNumber: numbers[index] ?? 0 });
  }
  const ids = await addCandidacies(tx, exam, candidacies, by.at);
  const personIds = candidacies.map(({ personId }) => personId);
  await grantCandidateRole(tx, personIds, exam.unitId, by.at);
  const data = {
    candidacies: candidacies.map(({ candidateNumber, extraMinutes, language }, index) => ({
      candidateNumber,
      extraMinutes,
      language,
      candidacyId: ids[index] ?? '',
    })),
  };
  await recordEvent(tx, { examId: exam.id, kind: 'candidatesRegistered', ...by, data });
  if (exam.state !== 'published') return;
  await shareOutTo(tx, exam.id, ids);
  await admitCandidates(tx, exam, ids, by.at);
}

/** Saves the arrangements for a candidate, with the earlier ones. */
export async function changeArrangement(
  tx: Tx,
  exam: ExamRecord,
  change: { candidacyId: string; before: PlannedLine['after']; after: PlannedLine['after'] },
  by: By,
): Promise<void> {
  await saveArrangement(tx, change.candidacyId, change.after);
  await recordEvent(tx, { examId: exam.id, kind: 'candidateChanged', ...by, data: change });
}

const isReplaced = (other: PlannedLine['otherName']) => other !== null && !other.isKept;

/** Gives known students the list's addresses, so that mail from now on reaches them, and the chosen names. */
async function correctKnown(tx: Tx, exam: ExamRecord, lines: readonly PlannedLine[], by: By) {
  const corrections = lines.flatMap((line) => {
    const { personId, otherName, otherEmail, row } = line;
    if (personId === null || !isCorrected(line)) return [];
    const name = isReplaced(otherName) && { name: row.name };
    const email = isReplaced(otherEmail) && { email: row.email };
    return [{ personId, ...name, ...email }];
  });
  await correctPersons(tx, exam, corrections, by);
  return {
    readdressed: corrections.filter(({ email }) => email !== undefined).length,
    renamed: corrections.filter(({ name }) => name !== undefined).length,
  };
}

/** Executes an import that has no errors; a published exam's new candidates are seated and notified at once. */
export async function importCandidates(tx: Tx, exam: ExamRecord, lines: readonly PlannedLine[], by: By) {
  const corrected = await correctKnown(tx, exam, lines, by);
  const added = lines.filter(({ effect }) => effect === 'added');
  const changed = lines.filter(({ effect }) => effect === 'changed');
  await registerNew(tx, exam, added, by);
  for (const { candidacyId, before, after } of changed) {
    if (candidacyId && before && !isSameArrangement(before, after)) {
      await changeArrangement(tx, exam, { candidacyId, before, after }, by);
    }
  }
  if (exam.state === 'published') await scheduleExam(tx, exam.id);
  return {
    added: added.length,
    changed: changed.length,
    unchanged: lines.length - added.length - changed.length,
    ...corrected,
  };
}
