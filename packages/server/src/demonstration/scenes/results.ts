import { archiveRoutes } from '@karakter/contract/archive/routes';
import { protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { gradeScales } from '@karakter/domain/exam/grades';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { Player, Story } from './story.ts';

/** The exam office enters the agreed grades in the protocol and announces them. */
export function announce(story: Story, checked: string, announced: string): void {
  const { officer } = story.institution.person;
  story.script.at(oslo(checked), async (stage) => {
    await stage.call(officer, resultsRoutes.checkResults, { params: { examId: story.examId } });
  });
  story.script.at(oslo(announced), async (stage) => {
    const params = { examId: story.examId };
    await stage.call(officer, resultsRoutes.announceGrades, { params, body: { at: null } });
  });
}

/** Graders sign the protocols of the exam's commissions that they are members of, as they are then. */
export function signProtocols(story: Story, at: string, graders: readonly PersonKey[]): void {
  story.script.at(oslo(at), async (stage) => {
    for (const grader of graders) {
      const personId = story.institution.person[grader];
      const { protocols } = await stage.call(personId, protocolRoutes.listMyProtocols);
      const day = dateOf(story.startsAt).toString();
      const own = protocols.filter(
        ({ courseCode, examDate }) => courseCode === story.plan.course && examDate === day,
      );
      if (own.length === 0) throw new Error(`${grader} has no protocol to sign in ${story.plan.course}`);
      for (const { commissionId } of own) {
        const params = { commissionId };
        const { sha256 } = await stage.call(personId, protocolRoutes.showOwnProtocol, { params });
        await stage.call(personId, protocolRoutes.signProtocol, { params, body: { sha256: sha256 ?? '' } });
      }
    }
  });
}

/** The archivist makes the bundle and closes the exam. */
export function archive(story: Story, at: string): void {
  story.script.at(oslo(at), async (stage) => {
    const params = { examId: story.examId };
    const body = { earlyReason: null };
    await stage.call(story.institution.person.archivist, archiveRoutes.archiveExam, { params, body });
  });
}

/** The grade in the protocol. */
export async function standingGrade(stage: Stage, player: Player): Promise<string> {
  const { grade } = await stage.db
    .selectFrom('protocol_entry')
    .select('grade')
    .where('candidacy_id', '=', player.candidacyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return grade;
}

/** This many grades better (or worse, if negative), within the scale; beyond its end, the other way. */
export function movedBy(grade: string, steps: number, scale: ExamScale = 'A-F'): string {
  const grades: readonly string[] = gradeScales[scale];
  const place = grades.indexOf(grade);
  return grades[place - steps] ?? grades[place + steps] ?? grade;
}
