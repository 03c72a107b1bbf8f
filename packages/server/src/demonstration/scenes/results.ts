import { archiveRoutes } from '@karakter/contract/archive/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { gradeScales } from '@karakter/domain/exam/grades';
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
export function movedBy(grade: string, steps: number, scale: 'A-F' | 'pass-fail' = 'A-F'): string {
  const grades: readonly string[] = gradeScales[scale];
  const place = grades.indexOf(grade);
  return grades[place - steps] ?? grades[place + steps] ?? grade;
}
