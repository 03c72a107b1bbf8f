import { registrationRoutes } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { papersRoutes } from '@karakter/contract/papers/routes';
import type { AttendanceCommand } from '@karakter/domain/grading/registration/attendance';
import { chanceFrom } from '../chance.ts';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import type { Story } from './story.ts';

/** The coordinator writes the grading guide; an oral exam needs no paper in Karakter. */
export function writeGuide(story: Story, at: string): void {
  const { script, institution, plan } = story;
  script.at(oslo(at), async (stage) => {
    const body = { version: 0, content: plan.subject.guide };
    const params = { examId: story.examId };
    await stage.call(institution.person[plan.coordinator], papersRoutes.saveGuide, { params, body });
  });
}

type Attendance = { readonly absent: number; readonly withdrawn: number; readonly unregistered: number };

/** The invigilator marks who came; the last few of the list are left for another time. */
export function registerAttendance(
  story: Story,
  at: string,
  { absent, withdrawn, unregistered }: Attendance,
) {
  const commandAt = (place: number): AttendanceCommand => {
    if (place < absent) return 'markAbsent';
    return place < absent + withdrawn ? 'markWithdrawn' : 'markAttended';
  };
  story.script.at(oslo(at), async (stage) => {
    const players = story.players.slice(0, story.players.length - unregistered);
    for (const [place, { candidacyId }] of players.entries()) {
      await stage.call(story.institution.person.invigilator, registrationRoutes.markAttendanceByName, {
        params: { examId: story.examId, candidacyId },
        body: { command: commandAt(place), seen: 'unregistered' },
      });
    }
  });
}

const said = [
  'Trygg og tydelig. Svarte godt på oppfølgingsspørsmålene.',
  'God disposisjon, men litt raskt gjennom kildene.',
  'Nervøs start, bedre i samtalen etterpå.',
];

/** One grader enters grades for those who attended, and confirms some of them. */
export function gradeAttended(
  story: Story,
  at: string,
  { grader, graded, confirmed }: { grader: PersonKey; graded: number; confirmed: number },
): void {
  const personId = story.institution.person[grader];
  story.script.at(oslo(at), async (stage) => {
    const [commissionId = ''] = story.commissionIds;
    const params = { commissionId };
    await stage.call(personId, gradingRoutes.acceptConfidentiality, { params, body: { impartial: true } });
    const { rows } = await stage.call(personId, registrationRoutes.showRegistration, { params });
    const numbers = rows
      .filter(({ script }) => script !== null)
      .map(({ candidateNumber }) => candidateNumber);
    for (const candidateNumber of numbers.slice(0, graded)) {
      const chance = chanceFrom(`${grader}:${candidateNumber}`);
      const grade = ['A', 'B', 'B', 'C', 'C', 'D'][Math.floor(chance() * 6)] ?? 'C';
      const comment = chance() < 0.4 ? (said[Math.floor(chance() * said.length)] ?? '') : '';
      await stage.call(personId, gradingRoutes.saveAssessment, {
        params: { commissionId, candidateNumber },
        body: { points: {}, comment, grade, version: 0 },
      });
    }
    const body = { candidateNumbers: numbers.slice(0, confirmed) };
    await stage.call(personId, gradingRoutes.confirmAssessments, { params, body });
  });
}
