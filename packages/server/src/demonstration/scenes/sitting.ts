import { randomUUID } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { chained } from '../../features/sitting/answer/answer-chain.ts';
import { chainHead, insertEntries } from '../../features/sitting/answer/answer-store.ts';
import { claimLease } from '../../features/sitting/answer/leases.ts';
import { sittingOf } from '../../features/sitting/store.ts';
import type { Tx } from '../../platform/database/db.ts';
import { answerUpdates } from '../answer-updates.ts';
import { type Chance, chanceFrom } from '../chance.ts';
import type { Stage } from '../stage.ts';
import type { Player, Story } from './story.ts';

type Course = {
  /** The instant at which the play stops: candidates who write then are still writing. */
  readonly now?: Temporal.Instant;
  /** The number of candidates who never come. */
  readonly absent?: number;
  /** The number of candidates who hand in within about the first hour. */
  readonly early?: number;
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** Stores what the candidate has written by now, spread over the time since the start. */
async function write(stage: Stage, story: Story, player: Player, share: number): Promise<void> {
  const tx = stage.db as Tx;
  const sitting = await sittingOf(tx, player.candidacyId);
  if (!sitting) throw new Error(`${player.studentNumber} sits nowhere`);
  const writer = randomUUID();
  const elapsed = story.startsAt.until(stage.now()).total('seconds');
  // Accounts that visitors can try are on the visitor's own device.
  const deviceId = isTried(story, player) ? null : randomUUID();
  const wish = {
    writer,
    deviceId,
    isTakeover: false,
    hasOpened: true,
    isConfirmed: true,
    confirmedBy: null,
  };
  await claimLease(tx, sitting, { ...wish, at: story.startsAt });
  let head = await chainHead(tx, sitting);
  const updates = answerUpdates(player.answer, share);
  const entries = updates.map((content, index) => {
    const seconds = Math.round((elapsed * (index + 1)) / (updates.length + 1));
    const at = story.startsAt.add({ seconds }).epochMilliseconds;
    const facts = { epoch: 1, number: index + 1, writtenAt: at - 400, receivedAt: at, content };
    const entry = chained(head, { kind: 'update', ...facts });
    head = entry;
    return { ...entry, attemptId: sitting.attemptId };
  });
  if (entries.length > 0) await insertEntries(tx, entries);
}

async function handIn(stage: Stage, story: Story, player: Player): Promise<void> {
  await write(stage, story, player, 1);
  await stage.call(player.personId, handinRoutes.handIn, {
    params: { candidacyId: player.candidacyId },
    body: { lastUpdate: null, evenIfUnsaved: false },
  });
}

function come(story: Story, player: Player, chance: Chance): void {
  const params = { candidacyId: player.candidacyId };
  const arrives = story.startsAt.subtract({ seconds: 120 + Math.floor(chance() * 1700) });
  const opens = story.startsAt.add({ seconds: 2 + Math.floor(chance() * 50) });
  story.script.at(arrives, async (stage) => {
    await stage.call(player.personId, sittingRoutes.arrive, { params });
  });
  story.script.at(opens, async (stage) => {
    await stage.call(player.personId, sittingRoutes.openPaper, { params });
  });
}

/**
 * When this candidate finishes: the early ones within the first hour, most towards the end, one in ten not before it.
 */
function doneAt(story: Story, player: Player, chance: Chance, isEarly: boolean): Temporal.Instant | null {
  if (isEarly) return story.startsAt.add({ seconds: 3000 + Math.floor(chance() * 1300) });
  if (chance() < 0.1) return null;
  const length = story.startsAt.until(player.endsAt).total('seconds');
  return story.startsAt.add({ seconds: Math.floor(length * (0.55 + chance() * 0.44)) });
}

function playOne(story: Story, player: Player, course: Course, isEarly: boolean): void {
  const { script, plan } = story;
  const chance = chanceFrom(`${plan.key}:sits:${player.studentNumber}`);
  come(story, player, chance);
  const { now } = course;
  const done = doneAt(story, player, chance, isEarly);
  if (done !== null && (now === undefined || isBefore(done, now))) {
    script.at(done, (stage) => handIn(stage, story, player));
    return;
  }
  const lastWritten = now ?? player.endsAt;
  const at = lastWritten.subtract({ seconds: 5 + Math.floor(chance() * 90) });
  const share = now === undefined ? 0.8 : 0.15 + chance() * 0.35;
  script.at(at, (stage) => write(stage, story, player, share));
}

/**
 * The candidates come, open the paper, write and hand in; at the end Karakter hands in for the others. Scheduled
 * before the doors open, since the candidates are not known earlier.
 */
export function sitExam(story: Story, course: Course = {}): void {
  const { absent = 0, early = 0 } = course;
  const doors = story.startsAt.subtract({ minutes: 45 });
  story.script.at(doors, async () => {
    const inOrder = inOrderOfSitting(story);
    for (const [index, player] of inOrder.entries()) {
      if (index < inOrder.length - absent) playOne(story, player, course, index >= 5 && index < 5 + early);
    }
  });
}

/** The order in which candidates get something to do; candidates who never come are last. */
export function inOrderOfSitting(story: Story): Player[] {
  return story.players.toSorted((a, b) => orderOf(story, a) - orderOf(story, b));
}

const isTried = ({ plan }: Story, { studentNumber }: Player): boolean =>
  !plan.students.some((student) => student.studentNumber === studentNumber);

/** Candidates whose accounts visitors can try come first: they always sit the exam. */
function orderOf(story: Story, player: Player): number {
  return isTried(story, player) ? -1 : chanceFrom(`${story.plan.key}:order:${player.studentNumber}`)();
}
