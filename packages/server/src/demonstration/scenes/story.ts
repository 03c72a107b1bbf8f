import type { ExamFactsText } from '@karakter/contract/exam/routes';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { type DemoAnswer, writtenAnswer } from '../answers.ts';
import { chanceFrom } from '../chance.ts';
import type { Institution } from '../institution/found.ts';
import type { PersonKey } from '../institution/people.ts';
import type { Student } from '../institution/students.ts';
import { oslo, type Script } from '../script.ts';
import type { Subject } from '../subject.ts';

/** The facts of an exam that are known beforehand. */
export type ExamPlan = {
  readonly key: string;
  readonly course: string;
  readonly subject: Subject;
  /** Local time in Norway. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly coordinator: PersonKey;
  readonly commissions: readonly (readonly PersonKey[])[];
  readonly named?: readonly PersonKey[];
  readonly students: readonly Student[];
  readonly facts?: Partial<ExamFactsText>;
  /** The candidates' rooms, with this many seats in each but the last; without rooms no candidate has a seat. */
  readonly rooms?: readonly string[];
};

/** A candidate in the script, with the answer they will write and its quality. */
export type Player = {
  readonly personId: string;
  readonly candidacyId: string;
  readonly candidateNumber: number;
  readonly studentNumber: string;
  readonly endsAt: Temporal.Instant;
  readonly ability: number;
  readonly answer: DemoAnswer;
};

/** An exam while it is played; unknown facts are filled in as they happen. */
export type Story = {
  readonly plan: ExamPlan;
  readonly institution: Institution;
  readonly script: Script;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  examId: string;
  readonly commissionIds: string[];
  players: Player[];
};

export function createStory(script: Script, institution: Institution, plan: ExamPlan): Story {
  const startsAt = oslo(plan.startsAt);
  const endsAt = startsAt.add({ minutes: plan.minutes });
  return { plan, institution, script, startsAt, endsAt, examId: '', commissionIds: [], players: [] };
}

/** A student's ability in a subject; most are average. */
function abilityIn(subject: string, studentNumber: string): number {
  const chance = chanceFrom(`${subject}:${studentNumber}`);
  const sum = chance() + chance() + chance();
  return Math.min(1, Math.max(0, 0.5 + (sum - 1.5) * 0.42 + 0.04));
}

type Seated = Omit<Player, 'ability' | 'answer'> & { language: PaperLanguage };

/** Gives a candidate an ability and the answer that follows from it. */
export function castPlayer({ plan }: Story, { language, ...seated }: Seated): Player {
  const ability = abilityIn(plan.course, seated.studentNumber);
  const word = `${plan.key}:${seated.studentNumber}`;
  return { ...seated, ability, answer: writtenAnswer(plan.subject, { word, ability, language }) };
}

export function playerOf(story: Story, studentNumber: string): Player {
  const player = story.players.find((each) => each.studentNumber === studentNumber);
  if (!player) throw new Error(`${studentNumber} does not sit ${story.plan.key}`);
  return player;
}
