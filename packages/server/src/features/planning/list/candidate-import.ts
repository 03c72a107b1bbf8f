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
  takenNumbers,
} from '../../exam/candidate-store.ts';
import { scheduleExam } from '../../exam/exam-times.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { addPerson } from '../../people/register.ts';
import { chance } from '../chance.ts';
import { shareOutTo } from '../commissions/split-store.ts';
import { correctPersons } from '../person-corrections.ts';
import { type By, changeArrangements } from './arrangements.ts';
import { isCorrected, type PlannedLine } from './candidate-plan.ts';
import { saveGroups } from './groups.ts';

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

/** Registers people for the exam, each with a number drawn at random [P9]; returns the new candidacies' ids, in order. */
export async function registerPeople(
  tx: Tx,
  exam: ExamRecord,
  people: readonly Omit<NewCandidacy, 'candidateNumber'>[],
  by: By,
): Promise<string[]> {
  const numbers = drawNumbers(people.length, await takenNumbers(tx, exam.id));
  const candidacies = people.map((each, index) => ({ ...each, candidateNumber: numbers[index] ?? 0 }));
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
  return ids;
}

async function registerNew(tx: Tx, exam: ExamRecord, lines: PlannedLine[], by: By): Promise<void> {
  if (lines.length === 0) return;
  const people: Omit<NewCandidacy, 'candidateNumber'>[] = [];
  for (const line of lines) people.push({ ...line.after, personId: await personOf(tx, line, by.at) });
  const ids = await registerPeople(tx, exam, people, by);
  // Before the candidates are distributed.
  const grouped = lines.flatMap(({ group: { after } }, index) =>
    after === null ? [] : [[ids[index] ?? '', after] as const],
  );
  await saveGroups(tx, exam.id, grouped, by);
  if (exam.state !== 'published') return;
  await shareOutTo(tx, exam.id, ids);
  await admitCandidates(tx, exam, ids, by.at);
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
  const added = lines.filter(({ effect }) => effect === 'added');
  const changed = lines.filter(({ effect }) => effect === 'changed');
  const arranged = changed.flatMap(({ candidacyId, before, after }) =>
    candidacyId && before && !isSameArrangement(before, after) ? [{ candidacyId, before, after }] : [],
  );
  // Before anything is logged, since it waits for sittings.
  await changeArrangements(tx, exam, arranged, by);
  const grouped = changed.flatMap(({ candidacyId, group: { before, after } }) =>
    candidacyId && before !== after ? [[candidacyId, after] as const] : [],
  );
  await saveGroups(tx, exam.id, grouped, by);
  const corrected = await correctKnown(tx, exam, lines, by);
  await registerNew(tx, exam, added, by);
  if (exam.state === 'published') await scheduleExam(tx, exam.id);
  return {
    added: added.length,
    changed: changed.length,
    unchanged: lines.length - added.length - changed.length,
    ...corrected,
  };
}
