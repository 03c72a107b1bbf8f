import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { gradeScales } from '@karakter/domain/exam/grades';
import { scoreWith, scoringOf } from '@karakter/domain/grading/scoring';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import { chanceFrom, shuffled } from '../chance.ts';
import { graderComment } from '../comments.ts';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { Player, Story } from './story.ts';

/** The least share of the points for each grade of the scale; below all of them is the last grade. */
const leastShare = {
  'A-F': { A: 0.89, B: 0.77, C: 0.65, D: 0.53, E: 0.41 },
  'pass-fail': { pass: 0.41 },
  '1-6': { 6: 0.9, 5: 0.75, 4: 0.6, 3: 0.45, 2: 0.3 },
} as const;

function gradeFor(share: number, scale: ExamScale): string {
  const reached = Object.entries(leastShare[scale]).filter(([, least]) => share >= least);
  const found = gradeScales[scale].find((grade) => reached.some(([name]) => name === grade));
  return found ?? gradeScales[scale].at(-1) ?? '';
}

const halves = (points: number) => Math.round(points * 2) / 2;

/** This grader's points: two graders seldom give exactly the same. */
export function judgement({ plan }: Story, player: Player, key: PersonKey) {
  const chance = chanceFrom(`${plan.key}:${key}:${player.studentNumber}`);
  const { questions } = plan.subject.paper;
  const points = Object.fromEntries(
    questions.flatMap((question) => {
      if (isClosedQuestion(question)) return [];
      const share = 0.3 + player.ability * 0.68 + (chance() - 0.5) * 0.13;
      return [[question.id, halves(question.points * Math.min(1, Math.max(0, share)))]];
    }),
  );
  const choices = Object.fromEntries(player.answer.choices);
  const scale = plan.facts?.scale ?? 'A-F';
  const { sum, most } = scoreWith({ questions, scoring: scoringOf(questions), scale }, { points, choices });
  const comment = graderComment(`${plan.key}:${key}:${player.studentNumber}`, player.answer);
  return { points, comment, grade: gradeFor(sum / most, scale) };
}

type Reading = {
  readonly grader: PersonKey;
  readonly commission?: number;
  readonly from: string;
  /** The share of the answers that are confirmed, and the share begun beyond these. */
  readonly confirmed: number;
  readonly drafted?: number;
};

/** Candidate numbers of the commission's answers, in this grader's order. */
async function answersOf(stage: Stage, story: Story, reading: Reading): Promise<number[]> {
  const commissionId = story.commissionIds[reading.commission ?? 0] ?? '';
  const personId = story.institution.person[reading.grader];
  const { scripts } = await stage.call(personId, gradingRoutes.showCommission, { params: { commissionId } });
  const numbers = scripts.map((script) => script.candidateNumber).toSorted((a, b) => a - b);
  // Most graders begin at the top; some skip about.
  return chanceFrom(reading.grader)() < 0.7 ? numbers : shuffled(chanceFrom(reading.grader), numbers);
}

async function assess(stage: Stage, story: Story, reading: Reading, candidateNumber: number, whole: boolean) {
  const commissionId = story.commissionIds[reading.commission ?? 0] ?? '';
  const player = story.players.find((each) => each.candidateNumber === candidateNumber);
  if (!player) throw new Error(`${candidateNumber} has no player`);
  const { points, comment, grade } = judgement(story, player, reading.grader);
  const [firstQuestion = ''] = Object.keys(points);
  const half = { points: { [firstQuestion]: points[firstQuestion] ?? 0 }, comment, grade: null };
  const body = { ...(whole ? { points, comment, grade } : half), version: 0 };
  const params = { commissionId, candidateNumber };
  await stage.call(story.institution.person[reading.grader], gradingRoutes.saveAssessment, { params, body });
}

const daysReading = 5;

/** One grader reads a number of answers a day and confirms them at the end of the day's work. */
export function readAnswers(story: Story, reading: Reading): void {
  const { script, institution } = story;
  const personId = institution.person[reading.grader];
  const start = oslo(reading.from);
  const params = () => ({ commissionId: story.commissionIds[reading.commission ?? 0] ?? '' });
  script.at(start, async (stage) => {
    await stage.call(personId, gradingRoutes.acceptConfidentiality, {
      params: params(),
      body: { impartial: true },
    });
    const numbers = await answersOf(stage, story, reading);
    const confirmed = Math.round(numbers.length * reading.confirmed);
    const perDay = Math.max(6, Math.ceil(confirmed / daysReading));
    for (let done = 0; done < confirmed; done += perDay) {
      const today = numbers.slice(done, Math.min(confirmed, done + perDay));
      const evening = start.add({ minutes: 45 + (done / perDay) * 24 * 60 });
      script.at(evening, async () => {
        for (const number of today) await assess(stage, story, reading, number, true);
        const body = { candidateNumbers: today };
        await stage.call(personId, gradingRoutes.confirmAssessments, { params: params(), body });
      });
    }
    const drafts = numbers.slice(confirmed, confirmed + Math.round(numbers.length * (reading.drafted ?? 0)));
    for (const number of drafts) await assess(stage, story, reading, number, chanceFrom(`${number}`)() < 0.5);
  });
}

const reasons = [
  'Vi la vekt på at drøftingen i oppgave 1 er mer gjennomført enn det poengene først tilsa.',
  'Etter samtalen er vi enige om at manglene i den siste oppgaven er for store til den høyere karakteren.',
  'Besvarelsen ligger på grensen; samlet inntrykk og begrepsbruk avgjør.',
];

type Agreeing = {
  readonly commission?: number;
  readonly proposer: PersonKey;
  readonly approver: PersonKey;
  /** How many differences are left for another day; the first of them has been proposed. */
  readonly leaves?: number;
};
type Differing = { candidateNumber: number; grades: readonly { grade: string | null }[] };

async function propose(stage: Stage, story: Story, by: Agreeing, script: Differing, place: number) {
  const commissionId = story.commissionIds[by.commission ?? 0] ?? '';
  const params = { commissionId, candidateNumber: script.candidateNumber };
  const grade = script.grades[place % 2]?.grade ?? 'C';
  const body = { grade, reason: reasons[place % reasons.length] ?? '' };
  await stage.call(story.institution.person[by.proposer], gradingRoutes.proposeGrade, { params, body });
  return { params, body: { grade } };
}

/** Where the two graders differ, one proposes the common grade and the other approves it. */
export function agreeOnGrades(story: Story, at: string, by: Agreeing): void {
  const { person } = story.institution;
  story.script.at(oslo(at), async (stage) => {
    const params = { commissionId: story.commissionIds[by.commission ?? 0] ?? '' };
    const { scripts } = await stage.call(person[by.proposer], gradingRoutes.compareGrades, { params });
    const differing = scripts.filter((script) => script.state === 'differing');
    const settled = Math.max(0, differing.length - (by.leaves ?? 0));
    for (const [place, script] of differing.slice(0, settled).entries()) {
      const proposed = await propose(stage, story, by, script, place);
      await stage.call(person[by.approver], gradingRoutes.approveGrade, proposed);
    }
    const [next] = differing.slice(settled);
    if (next) await propose(stage, story, by, next, settled);
  });
}
