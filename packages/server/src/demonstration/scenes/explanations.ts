import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { explanationOf } from '../comments.ts';
import type { PersonKey } from '../institution/people.ts';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import { standingGrade } from './results.ts';
import { type Player, playerOf, type Story } from './story.ts';

/** One candidate requests an explanation, with the progress of the case. Local time throughout. */
export type Asking = {
  readonly studentNumber: string;
  readonly asked: string;
  readonly by: PersonKey;
  readonly drafted?: string;
  readonly sent?: string;
  readonly read?: string;
};

async function caseOf(stage: Stage, story: Story, player: Player, grader: PersonKey) {
  const personId = story.institution.person[grader];
  const { explanations } = await stage.call(personId, explanationRoutes.listMyExplanations);
  // Numbers are random in each exam, so another exam's candidate may have the same number; that case is already
  // answered.
  const found = explanations.find(
    ({ candidateNumber, courseCode, state }) =>
      candidateNumber === player.candidateNumber &&
      courseCode === story.plan.course &&
      state !== 'sent' &&
      state !== 'read',
  );
  if (!found) throw new Error(`${player.candidateNumber} has asked for nothing`);
  const params = { explanationId: found.id };
  return { params, personId, ...(await stage.call(personId, explanationRoutes.showExplanation, { params })) };
}

async function write(stage: Stage, story: Story, asking: Asking, isWhole: boolean): Promise<void> {
  const player = playerOf(story, asking.studentNumber);
  const { params, personId, version } = await caseOf(stage, story, player, asking.by);
  const grade = await standingGrade(stage, player);
  const levels: Readonly<Record<string, string>> = story.plan.subject.guide.levels;
  const word = `${story.plan.key}:${asking.studentNumber}`;
  const text = explanationOf(word, player.answer, { grade, levelText: levels[grade] ?? '' });
  const body = { ...text, ...(isWhole ? {} : { overall: '' }), version };
  await stage.call(personId, explanationRoutes.saveExplanation, { params, body });
}

async function send(stage: Stage, story: Story, asking: Asking): Promise<void> {
  await write(stage, story, asking, true);
  const player = playerOf(story, asking.studentNumber);
  const { params, personId, version } = await caseOf(stage, story, player, asking.by);
  await stage.call(personId, explanationRoutes.sendExplanation, { params, body: { version } });
}

async function read(stage: Stage, story: Story, asking: Asking): Promise<void> {
  const player = playerOf(story, asking.studentNumber);
  const { id } = await stage.db
    .selectFrom('explanation')
    .select('id')
    .where('candidacy_id', '=', player.candidacyId)
    .executeTakeFirstOrThrow();
  await stage.call(player.personId, explanationRoutes.openExplanation, { params: { explanationId: id } });
}

/** A candidate requests an explanation, and it is written, sent and read as far as times are given. */
export function explain(story: Story, asking: Asking): void {
  const { script } = story;
  script.at(oslo(asking.asked), async (stage) => {
    const player = playerOf(story, asking.studentNumber);
    const params = { candidacyId: player.candidacyId };
    await stage.call(player.personId, explanationRoutes.requestExplanation, { params });
  });
  if (asking.drafted !== undefined)
    script.at(oslo(asking.drafted), (stage) => write(stage, story, asking, false));
  if (asking.sent !== undefined) script.at(oslo(asking.sent), (stage) => send(stage, story, asking));
  if (asking.read !== undefined) script.at(oslo(asking.read), (stage) => read(stage, story, asking));
}
