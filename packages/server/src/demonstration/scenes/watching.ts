import { randomUUID } from 'node:crypto';
import { invigilationRoutes, type MoveTime } from '@karakter/contract/invigilation/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { sql } from 'kysely';
import { chanceFrom } from '../chance.ts';
import type { Stage } from '../stage.ts';
import { inOrderOfSitting } from './sitting.ts';
import type { Player, Story } from './story.ts';

type Hour = { readonly absent: number; readonly now: Temporal.Instant };

/** In the order of the seated candidates: each of these needs something from the invigilator. */
const roles = { offline: [10, 11], wantsHelp: 12, extended: 13, otherDevice: 14 } as const;
/** One in this number has not had the identity checked yet. */
const uncheckedOneIn = 9;

const watcher = ({ institution }: Story) => institution.person.invigilator;

async function checkIdentity(stage: Stage, story: Story, { candidacyId }: Player): Promise<void> {
  const params = { examId: story.examId, candidacyId };
  await stage.call(watcher(story), invigilationRoutes.checkIdentity, { params, body: { isChecked: true } });
}

/** Checks seat by seat when the candidates have come; a few remain unchecked. */
function checkIdentities(story: Story, present: readonly Player[]): void {
  for (const [index, player] of present.entries()) {
    if (index % uncheckedOneIn === uncheckedOneIn - 1) continue;
    const at = story.startsAt.add({ seconds: 120 + index * 35 });
    story.script.at(at, (stage) => checkIdentity(stage, story, player));
  }
}

type Change = MoveTime extends infer Each ? (Each extends MoveTime ? Omit<Each, 'id'> : never) : never;

function moveTime(story: Story, minutesIn: number, change: () => Change): void {
  story.script.at(story.startsAt.add({ minutes: minutesIn }), async (stage) => {
    const body = { id: randomUUID(), ...change() } as MoveTime;
    await stage.call(watcher(story), invigilationRoutes.moveTime, { params: { examId: story.examId }, body });
  });
}

/** The fire alarm went in the second room; one device had to be restarted. */
function moveTimes(story: Story, extended: Player | undefined): void {
  const room = story.plan.rooms?.[1] ?? '';
  const alarm = { reach: { scope: 'room', room }, reason: 'Brannalarm, falsk' } as const;
  moveTime(story, 32, () => ({ kind: 'pause', ...alarm }));
  moveTime(story, 38, () => ({ kind: 'resume', ...alarm }));
  if (!extended) return;
  const reach = { scope: 'candidate', candidacyId: extended.candidacyId } as const;
  const reason = 'Maskinen måtte startes på nytt';
  moveTime(story, 54, () => ({ kind: 'extension', minutes: 10, reach, reason }));
}

/** Candidates who write are connected as long as the demonstration runs; some are offline. */
async function connect(stage: Stage, present: readonly Player[], offline: readonly Player[]): Promise<void> {
  const serverId = randomUUID();
  const lost = offline.map(({ candidacyId }) => candidacyId);
  await sql`insert into server_beat values (${serverId}::uuid, 'infinity')`.execute(stage.db);
  await sql`
    insert into answer_presence (attempt, server_id, writer, connected_at, disconnected_at)
    select attempt, ${serverId}::uuid, gen_random_uuid(), started_at,
      case when candidacy_id = any(${lost}::uuid[])
        then ${stage.now().toString()}::timestamptz - make_interval(secs => 150 + attempt % 90) end
    from sitting where candidacy_id = any(${present.map(({ candidacyId }) => candidacyId)}::uuid[])
      and state = 'open'`.execute(stage.db);
}

async function callForHelp(stage: Stage, { personId, candidacyId }: Player): Promise<void> {
  const body = { isWanted: true };
  await stage.call(personId, invigilationRoutes.askForHelp, { params: { candidacyId }, body });
}

async function askForTakeover(stage: Stage, { personId, candidacyId }: Player): Promise<void> {
  const body = { writer: randomUUID() };
  await stage.call(personId, sittingRoutes.takeOver, { params: { candidacyId }, body });
}

/** The invigilator's actions since the doors opened, and what waits for one now [D9]. */
export function watchRooms(story: Story, { absent, now }: Hour): void {
  story.script.at(story.startsAt, async () => {
    const inOrder = inOrderOfSitting(story);
    const present = inOrder.slice(0, inOrder.length - absent);
    const [helped, other] = [present[roles.wantsHelp], present[roles.otherDevice]];
    const offline = roles.offline.flatMap((index) => present[index] ?? []);
    // Accounts that visitors can try are on the visitor's own device.
    const named = new Set(story.plan.students.map(({ studentNumber }) => studentNumber));
    const atDesks = present.filter(({ studentNumber }) => named.has(studentNumber));
    const minutes = Math.floor(chanceFrom(`${story.plan.key}:help`)() * 3) + 1;
    checkIdentities(story, present);
    moveTimes(story, present[roles.extended]);
    if (helped) story.script.at(now.subtract({ minutes }), (stage) => callForHelp(stage, helped));
    if (other) story.script.at(now.subtract({ seconds: 3 }), (stage) => askForTakeover(stage, other));
    story.script.at(now.subtract({ seconds: 2 }), (stage) => connect(stage, atDesks, offline));
  });
}
