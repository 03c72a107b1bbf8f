import type { RefusalCode } from '@karakter/contract/all-refusals';
import type { Receipt } from '@karakter/contract/hand-in/routes';
import { mayHandInFrom } from '@karakter/domain/sitting/answer-lease';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import type { Language } from '@karakter/domain/text/language';
import { createBatcher } from '../../platform/batcher.ts';
import type { Database, Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/http/refusals.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { type LastOfWindow, lastOfWindows } from '../sitting/answer/answer-store.ts';
import { writingDevices } from '../sitting/answer/leases.ts';
import { mergedBeforehand } from '../sitting/merged-beforehand.ts';
import { lockSittingsOf, type Sitting } from '../sitting/store.ts';
import { SlowAnswers } from './closed-answers.ts';
import { type Accepted, handInAnswers } from './hand-in.ts';
import { receiptsOf } from './receipts.ts';
import { reopenedOf } from './reopened.ts';
import { withWhatIsWritten } from './written-sittings.ts';

/** Longer than the merge of the largest answer of a real exam. */
const patienceMs = 1_500;

/** A candidate's request to hand in. */
export type HandInWish = {
  readonly candidacyId: string;
  readonly actorId: string;
  readonly now: Temporal.Instant;
  /** The language of the receipt. */
  readonly language: Language;
  /** The last update of the candidate's window, which must be stored first; null where that does not matter. */
  readonly lastUpdate: { readonly writer: string; readonly number: number } | null;
  /** The receipt code of the last hand-in that the window knows was opened again; null for none. */
  readonly after: string | null;
  /** The device that hands in. */
  readonly deviceId: string;
};
type Waiting = { readonly wish: HandInWish } & Pick<PromiseWithResolvers<Receipt>, 'resolve' | 'reject'>;
/** The refusal of a request, or the receipt of the hand-in, made now or before. */
type Outcome = RefusalCode | Receipt;

/** Hands in, many at once. */
export type HandIns = {
  /** Resolves with the receipt when the answer is handed in, now or before. Rejects with the refusal. */
  handIn(wish: HandInWish): Promise<Receipt>;
};

/** What is stored of a sitting and its answer, as far as a hand-in from a window depends on it. */
type StoredWriting = {
  /** The receipt code of the last hand-in that was opened again; null for none. */
  readonly reopened: string | null;
  /** The number of the window's last stored update. */
  readonly stored: number;
  /** The device that writes; undefined while there is none. */
  readonly writes: { readonly deviceId: string | null } | undefined;
};

type Parts = { readonly db: Database; readonly secret: string; readonly merger: AnswerMerger };
type With = Pick<Parts, 'secret' | 'merger'> & { readonly patienceMs?: number };

/** The refusal of a request, or the action to take; null where the hand-in was made before. */
function judge(
  wish: HandInWish,
  sitting: Sitting | undefined,
  { reopened, stored, writes }: StoredWriting,
): RefusalCode | Accepted | null {
  if (!sitting) return 'notFound';
  const { now, lastUpdate, actorId } = wish;
  const decision = decideSitting(sitting.state, 'handIn', { ...sitting.plan, now, paperReady: true });
  if (decision.kind === 'refused') return decision.code;
  if (decision.kind === 'unchanged' || decision.event.kind !== 'answerHandedIn') return null;
  if (wish.after !== reopened) return 'handInReopened';
  const closesAt = sitting.plan.endsAt.add({ seconds: sitting.graceSeconds });
  // Also after the end: within the grace period, updates in transit still count.
  const mayWait = lastUpdate !== null && Temporal.Instant.compare(now, closesAt) < 0;
  if (mayWait && stored < lastUpdate.number) return 'unsavedChanges';
  if (!mayHandInFrom(wish.deviceId, writes ?? null, sitting.takeoverConfirmed)) return 'otherMachineWrites';
  return { sitting, event: decision.event, actorId };
}

/**
 * Publishes the hand-ins to the candidates' other windows, on whichever server: once for each exam in the batch. Only
 * sittings with open windows are read again. These transactions wait for each other at the exam's log in any case.
 */
async function publishHandIns(tx: Tx, accepted: readonly Accepted[]): Promise<void> {
  const byExam = Map.groupBy(accepted, ({ sitting }) => sitting.examId);
  for (const [examId, handedIn] of byExam) {
    const candidacyIds = handedIn.map(({ sitting }) => sitting.candidacyId);
    await publishExamDayChange(tx, { examId, candidacyIds, what: 'times' });
  }
}

/** Locks the sittings, then judges and executes every request in the same transaction. */
async function executeHandIns(tx: Tx, wishes: readonly HandInWish[], parts: With): Promise<Outcome[]> {
  const candidacyIds = wishes.map(({ candidacyId }) => candidacyId);
  const sittings = await withWhatIsWritten(tx, await lockSittingsOf(tx, candidacyIds));
  const byCandidacy = new Map(sittings.map((sitting) => [sitting.candidacyId, sitting]));
  const windows = wishes.flatMap(({ candidacyId, lastUpdate }) => {
    const sitting = byCandidacy.get(candidacyId);
    return sitting && lastUpdate ? [{ attemptId: sitting.attemptId, writer: lastUpdate.writer }] : [];
  });
  const stored = windows.length > 0 ? await lastOfWindows(tx, windows) : new Map<number, LastOfWindow>();
  const writing = await writingDevices(
    tx,
    sittings.map(({ attemptId }) => attemptId),
  );
  const reopened = new Map(
    (await reopenedOf(tx, candidacyIds)).map(({ candidacyId, receiptCode }) => [candidacyId, receiptCode]),
  );
  const judged = wishes.map((wish) => {
    const sitting = byCandidacy.get(wish.candidacyId);
    const attemptId = sitting?.attemptId ?? 0;
    return judge(wish, sitting, {
      reopened: reopened.get(wish.candidacyId) ?? null,
      stored: stored.get(attemptId)?.number ?? 0,
      writes: writing.get(attemptId),
    });
  });
  const accepted = judged.filter((each) => each !== null && typeof each === 'object');
  const now = wishes[0]?.now;
  if (now && accepted.length > 0) {
    await handInAnswers(tx, accepted, { ...parts, now });
    await publishHandIns(tx, accepted);
  }
  const receipts = await receiptsOf(tx, wishes);
  return judged.map((each, index) => (typeof each === 'string' ? each : (receipts[index] ?? 'notFound')));
}

/**
 * Candidates who hand in at the same moment share a transaction, and so a write to the disk: thousands of candidates
 * have handed in within a minute [S1]. Each is judged alone; where a batch fails, each is tried in a transaction of its
 * own, so that the failure of one does not affect the others.
 */
export function createHandIns({ db, secret, merger }: Parts): HandIns {
  const batcher = createBatcher<Waiting>({
    // Long enough to gather the candidates who hand in at the same moment, short enough that none of them notices.
    gatherMs: 10,
    mostItems: 40,
    mostInFlight: 2,
    write: (batch) => runAll(firstOfEach(batch)),
    onFailed: (error, batch) => {
      for (const { reject } of batch) reject(error);
    },
  });
  /** One after the other, so that together they use one connection. */
  let slow = Promise.resolve();
  const kind = { identity: 'visible', effect: 'write' } as const;

  /** Two requests of one candidate never share a batch: the second waits for the next batch, which finds it done. */
  function firstOfEach(batch: readonly Waiting[]): Waiting[] {
    const taken = new Map<string, Waiting>();
    for (const each of batch) {
      const { candidacyId } = each.wish;
      if (taken.has(candidacyId)) batcher.add(each);
      else taken.set(candidacyId, each);
    }
    return [...taken.values()];
  }

  async function run(batch: readonly Waiting[], by: Omit<With, 'secret'>): Promise<void> {
    const wishes = batch.map(({ wish }) => wish);
    const outcomes = await inTransaction(db, kind, (tx) => executeHandIns(tx, wishes, { secret, ...by }));
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index] ?? 'notFound';
      if (typeof outcome === 'string') reject(new Refusal(outcome));
      else resolve(outcome);
    }
  }

  async function runAll(batch: readonly Waiting[]): Promise<void> {
    try {
      await run(batch, { merger, patienceMs });
    } catch (error) {
      if (error instanceof SlowAnswers) return withoutSlow(batch, error);
      if (batch.length === 1) return batch[0]?.reject(error);
      for (const each of batch) await runAll([each]);
    }
  }

  /** It may take any time, since its sitting is not locked meanwhile. */
  const runAlone = (each: Waiting) => mergedBeforehand(merger, (ready) => run([each], { merger: ready }));

  /** A slow answer is handed in separately, so that the others need not wait for it. */
  async function withoutSlow(batch: readonly Waiting[], { candidacyIds }: SlowAnswers): Promise<void> {
    const isSlow = ({ wish }: Waiting) => candidacyIds.includes(wish.candidacyId);
    for (const each of batch.filter(isSlow)) slow = slow.then(() => runAlone(each).catch(each.reject));
    const others = batch.filter((each) => !isSlow(each));
    if (others.length > 0) await runAll(others);
  }

  return {
    handIn(wish) {
      const { promise, resolve, reject } = Promise.withResolvers<Receipt>();
      batcher.add({ wish, resolve, reject });
      return promise;
    },
  };
}
