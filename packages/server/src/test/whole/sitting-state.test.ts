import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { boardStateOf } from '@karakter/domain/invigilation/board';
import { applySitting, type SittingEvent, type SittingState } from '@karakter/domain/sitting/sitting';
import { isAtRest } from '@karakter/domain/sitting/sitting-states';
import { beforeAll, describe, expect, it } from 'vitest';
import { candidateFile } from '../../features/archive/exam-files.ts';
import { examCourses } from '../../features/exam/progress.ts';
import { examFacts } from '../../features/exam/store.ts';
import { countReceivers } from '../../features/messages/store.ts';
import { readLiveSittings } from '../../features/sitting/live-sitting-rows.ts';
import { isSomeoneSitting, type Sitting, sittingOf } from '../../features/sitting/store.ts';
import type { Tx } from '../../platform/database/db.ts';
import { eventsOf, type LoggedEvent } from '../../platform/log/audit.ts';
import { useTestApp } from '../app.ts';
import { boardNow } from '../scenes/board.ts';
import { beforeEveryState, everyState } from '../scenes/every-state.ts';
import { incidentsWith } from '../scenes/incidents.ts';

const app = useTestApp(beforeEveryState);
let scene: Awaited<ReturnType<typeof everyState>>;
/** As in the database, in the order of the candidates. */
let stored: Sitting[];
const states = () => new Map(stored.map(({ candidacyId, state }) => [candidacyId, state]));
const inTx = <T>(read: (tx: Tx) => Promise<T>) => app().services.db.transaction().execute(read);
const sorted = (of: Iterable<[string, unknown]>) => Object.fromEntries([...of].sort());
const ofAll = (what: (state: SittingState, sitting: Sitting) => unknown) =>
  sorted(stored.map((sitting) => [sitting.candidacyId, what(sitting.state, sitting)]));
/** With its instants as text, which can be compared. */
const asText = (state: unknown) => JSON.parse(JSON.stringify(state));

beforeAll(async () => {
  scene = await everyState(app());
  const all = scene.candidates.map(({ candidacyId }) => inTx((tx) => sittingOf(tx, candidacyId)));
  stored = (await Promise.all(all)).filter((sitting) => sitting !== undefined);
}, 60_000);

/** The events of a sitting in the exam's log; Karakter's actions at the end count as of the end. */
function eventOf({ kind, at: instant, data }: LoggedEvent, { plan }: Sitting): SittingEvent | null {
  const at = Temporal.Instant.from(instant);
  const by = JSON.parse(data).kind;
  switch (kind) {
    case 'candidateArrived':
    case 'arrivalVoided':
    case 'paperOpened':
    case 'sittingWithdrawn':
    case 'withdrawalTakenBack':
      return { kind, at };
    case 'candidateWithdrawn':
      return { kind: 'sittingWithdrawn', at };
    case 'candidateAbsent':
      return { kind, at: plan.endsAt };
    case 'handInReopened':
      return { kind, at, startedAt: Temporal.Instant.from(JSON.parse(data).startedAt) };
    case 'answerHandedIn':
      return { kind, at: by === 'automatic' ? plan.endsAt : at, by };
    default:
      return null;
  }
}

describe("a sitting's state in the database", () => {
  it('is what the rules give for the events of the exam’s log, in every state [D2, S1, D16]', async () => {
    const log = await inTx((tx) => eventsOf(tx, scene.examId));
    for (const sitting of stored) {
      const own = log.filter(({ data }) => JSON.parse(data).candidacyId === sitting.candidacyId);
      const happened = own.flatMap((event) => eventOf(event, sitting) ?? []);
      const waiting: SittingState = { kind: 'waiting', arrivedAt: null };
      const replayed = happened.reduce(applySitting, waiting);
      expect(asText(sitting.state)).toEqual(asText(replayed));
    }
  });

  it('is the one that each candidate has reached', () => {
    const { of } = scene;
    const kindOf = Object.entries(of).map(([story, { candidacyId }]) => {
      const state = states().get(candidacyId);
      return [story, state && boardStateOf(state)];
    });
    expect(Object.fromEntries(kindOf)).toEqual({
      expected: 'expected',
      arrived: 'arrived',
      writes: 'writing',
      opensAtThePage: 'writing',
      handsIn: 'handedIn',
      handsInAndGoesOn: 'writing',
      isHandedInAtTheEnd: 'handedIn',
      isAbsent: 'absent',
      isAbsentAndCountedAfterAll: 'handedIn',
      withdrawsWhileWriting: 'withdrawn',
      isWithdrawnBeforehand: 'withdrawn',
      withdrawsAndGoesOn: 'writing',
      isWithdrawnBeforehandAndComes: 'arrived',
    });
    const { withdrawsWhileWriting: after, isWithdrawnBeforehand: before } = of;
    expect(states().get(after.candidacyId)).toMatchObject({ from: { kind: 'open' } });
    expect(states().get(before.candidacyId)).toMatchObject({ from: { kind: 'waiting' } });
  });
});

describe('the same state is read', () => {
  it('by the board [D9]', async () => {
    const board = await boardNow(app(), scene);
    expect(sorted([...board].map(([id, { state }]) => [id, state]))).toEqual(ofAll(boardStateOf));
  });

  it('by the results, where absent and withdrawn candidates delay nothing [R1]', async () => {
    const params = { examId: scene.examId };
    const { body } = await app().call(scene.officer, resultsRoutes.showResults, { params });
    const asResult = ({ kind }: SittingState) => {
      if (kind === 'absent' || kind === 'withdrawn') return kind;
      return kind === 'handedIn' ? 'inGrading' : 'notHandedIn';
    };
    expect(sorted(body.candidates.map(({ candidacyId, state }) => [candidacyId, state]))).toEqual(
      ofAll(asResult),
    );
  });

  it('by the list of candidates', async () => {
    const params = { examId: scene.examId };
    const { body } = await app().call(scene.officer, candidateRoutes.listCandidates, { params });
    expect(sorted(body.candidates.map((each) => [each.candidacyId, each.isWithdrawn]))).toEqual(
      ofAll(({ kind }) => kind === 'withdrawn'),
    );
  });

  it('by the archive’s list of candidates, with the time of an absence or a withdrawal [X2]', async () => {
    const file = await inTx(async (tx) => {
      const exam = (await examFacts(tx, scene.examId))!;
      return candidateFile({ tx, exam } as Parameters<typeof candidateFile>[0]);
    });
    const rows: { candidacyId: string; absentAt: string | null; withdrawnAt: string | null }[] = JSON.parse(
      Buffer.from(file.bytes).toString(),
    );
    const times = rows.map(({ candidacyId, absentAt, withdrawnAt }) => {
      return [candidacyId, { absentAt, withdrawnAt }] as [string, unknown];
    });
    const expected = (state: SittingState) => ({
      absentAt: state.kind === 'absent' ? state.at.toString() : null,
      withdrawnAt: state.kind === 'withdrawn' ? state.at.toString() : null,
    });
    expect(sorted(times)).toEqual(ofAll(expected));
  });

  it('by the exam day’s connections', async () => {
    const rows = await readLiveSittings(app().services.db, [...states().keys()]);
    expect(sorted(rows.map((row) => [row.candidacy_id, row.state]))).toEqual(ofAll(({ kind }) => kind));
  });

  it('by each candidate’s own exams', async () => {
    const own = scene.candidates.map(async ({ personId, candidacyId }): Promise<[string, unknown]> => {
      const { body } = await app().call(personId, myExamsRoutes.listMyExams, {});
      return [candidacyId, body.exams.find((exam) => exam.candidacyId === candidacyId)?.sitting];
    });
    expect(sorted(await Promise.all(own))).toEqual(ofAll(({ kind }) => kind));
  });

  it('by all counts: the steps of the exam, recipients of messages, incidents, and candidates who still sit', async () => {
    const kinds = stored.map(({ state }) => state.kind);
    const count = (...of: SittingState['kind'][]) => kinds.filter((kind) => of.includes(kind)).length;
    const { examId, officer } = scene;
    const now = app().services.clock.now();
    await inTx(async (tx) => {
      const [course] = await examCourses(tx, [(await examFacts(tx, examId))!], now);
      expect(course?.counts).toMatchObject({
        handedIn: count('handedIn'),
        absent: count('absent', 'withdrawn'),
      });
      expect(await countReceivers(tx, examId)).toBe(count('waiting', 'open', 'handedIn'));
      expect(await isSomeoneSitting(tx, examId)).toBe(true);
    });
    const { register, listOf } = incidentsWith(app);
    const candidacyIds = [...states().keys()];
    await register(officer, scene, {
      scope: { kind: 'candidates', candidacyIds },
      happenedAt: scene.startsAt.subtract({ minutes: 30 }).toString(),
    });
    expect(await listOf(officer, scene)).toMatchObject([
      { affected: stored.length, atRest: kinds.filter(isAtRest).length },
    ]);
  });
});
