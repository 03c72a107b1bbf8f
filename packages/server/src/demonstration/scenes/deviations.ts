import { randomUUID } from 'node:crypto';
import { activityRoutes, type ReportedActivityText } from '@karakter/contract/activity/routes';
import { essayName } from '@karakter/domain/sitting/answer';
import * as Y from 'yjs';
import { documentOf } from '../../features/sitting/answer/answer-document.ts';
import { answerContents } from '../../features/sitting/answer/answer-store.ts';
import { claimLease } from '../../features/sitting/answer/leases.ts';
import { addToQuarantine } from '../../features/sitting/answer/quarantine.ts';
import { type Sitting, sittingOf } from '../../features/sitting/store.ts';
import type { Tx } from '../../platform/database/db.ts';
import type { Stage } from '../stage.ts';
import type { Player, Story } from './story.ts';

/** A paragraph at the end of an essay, on top of what the server has. */
async function paragraphOnTop(tx: Tx, { attemptId }: Sitting, player: Player, words: string) {
  const { doc } = documentOf((await answerContents(tx, attemptId)).contents);
  const before = Y.encodeStateVector(doc);
  const [questionId = ''] = player.answer.essays.keys();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  const fragment = doc.getXmlFragment(essayName(questionId));
  fragment.insert(fragment.length, [paragraph]);
  return Y.encodeStateAsUpdate(doc, before);
}

async function seated(tx: Tx, player: Player): Promise<Sitting> {
  const sitting = await sittingOf(tx, player.candidacyId);
  if (!sitting) throw new Error(`${player.studentNumber} sits nowhere`);
  return sitting;
}

/** Candidates whose accounts visitors cannot try and whose sitting is in this state, in order of number. */
async function playersWho(tx: Tx, story: Story, state: Sitting['state']['kind']): Promise<Player[]> {
  const found: Player[] = [];
  for (const player of story.players.toSorted((a, b) => a.candidateNumber - b.candidateNumber)) {
    const isNamed = !story.plan.students.some((s) => s.studentNumber === player.studentNumber);
    if (!isNamed && (await seated(tx, player)).state.kind === state) found.push(player);
  }
  return found;
}

/** A device sends its last updates after the candidate has moved to another. */
async function goOnElsewhere(stage: Stage, story: Story, player: Player, words: string): Promise<void> {
  const tx = stage.db as Tx;
  const sitting = await seated(tx, player);
  const before = await tx
    .selectFrom('answer_lease')
    .select('writer')
    .where('attempt', '=', sitting.attemptId)
    .executeTakeFirstOrThrow();
  const now = stage.now();
  const confirmedBy = story.institution.person.invigilator;
  const wish = {
    writer: randomUUID(),
    deviceId: randomUUID(),
    isTakeover: true,
    hasOpened: true,
    isConfirmed: true,
    confirmedBy,
  };
  const content = await paragraphOnTop(tx, sitting, player, words);
  await claimLease(tx, sitting, { ...wish, at: now });
  const left = { attemptId: sitting.attemptId, kind: 'takenOver', writer: before.writer } as const;
  const writtenAt = now.subtract({ seconds: 52 }).epochMilliseconds;
  await addToQuarantine(tx, left, [{ number: 900, writtenAt, receivedAt: now.epochMilliseconds, content }]);
}

function report(stage: Stage, player: Player, activities: ReportedActivityText[]): Promise<unknown> {
  const params = { candidacyId: player.candidacyId };
  return stage.call(player.personId, activityRoutes.reportActivity, { params, body: { activities } });
}

/** An exam in progress: one candidate has moved to another device, and two have flags [D5, D11]. */
export function somethingStandsOut(story: Story, now: Temporal.Instant, words: string): void {
  story.script.at(now.subtract({ seconds: 3 }), async (stage) => {
    const tx = stage.db as Tx;
    const [moved, pasted, away] = await playersWho(tx, story, 'open');
    if (!moved || !pasted || !away) throw new Error(`too few write ${story.plan.key}`);
    await goOnElsewhere(stage, story, moved, words);
    const minutesAgo = (minutes: number) => stage.now().subtract({ minutes }).toString();
    await report(stage, pasted, [{ kind: 'paste', at: minutesAgo(21), amount: 1840 }]);
    const times = [47, 33, 12].map((ago, index): ReportedActivityText => {
      return { kind: 'focusAway', at: minutesAgo(ago), amount: 70 + index * 55 };
    });
    await report(stage, away, times);
  });
}

/** An exam that is over: one device came back on the network only after the grace period [D7]. */
export function somethingCameLate(story: Story, words: string): void {
  story.script.at(story.endsAt.add({ minutes: 11 }), async (stage) => {
    const tx = stage.db as Tx;
    const late = (await playersWho(tx, story, 'handedIn')).at(-1);
    if (!late) throw new Error(`no candidate has handed in ${story.plan.key}`);
    const sitting = await seated(tx, late);
    const content = await paragraphOnTop(tx, sitting, late, words);
    const writtenAt = late.endsAt.subtract({ seconds: 95 }).epochMilliseconds;
    const receivedAt = stage.now().epochMilliseconds;
    const of = { attemptId: sitting.attemptId, kind: 'late', writer: randomUUID() } as const;
    await addToQuarantine(tx, of, [{ number: 901, writtenAt, receivedAt, content }]);
  });
}
