import { openFromDevice, sealForDevice } from '../../../device/device-key.ts';
import { completed, inTime, openStore, resultOf } from '../../../device/device-store.ts';

const databaseName = 'karakter-exams';
const storeName = 'exams';
/** The pages open without what is kept rather than not at all. */
const patienceMs = 3_000;
const keptForMs = 7 * 24 * 3600 * 1000;

/** An instant by two clocks at once: Karakter's and this device's, both in milliseconds since 1970. */
type Reckoning = { readonly server: number; readonly machine: number };

/**
 * What the server said last of one candidate's exam, by the name of the route that answered: each sealed for the
 * candidate. Earlier versions of the pages kept them as they were.
 */
type StoredExam = {
  readonly personId: string;
  readonly candidacyId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly clock: Reckoning;
};

/** What this device has kept of an exam, with what Karakter's clock should show now. */
export type KeptExam = { readonly answers: Readonly<Record<string, unknown>>; readonly now: string };

/**
 * What Karakter's clock should show when this device's shows `deviceNow`: as far on as this device's has come since
 * the server was last heard, and never earlier than what it said then. This device's clock is not trusted: it only
 * moves what the page counts down to until the server is heard again, and the server decides by its own [D7].
 */
export function reckonedNow(clock: Reckoning, deviceNow: number): number {
  return clock.server + Math.max(0, deviceNow - clock.machine);
}

/** Kept by person and candidacy: asking for another's gives nothing, whatever the address says. */
const keyOf = (personId: string, candidacyId: string) => [personId, candidacyId];

async function store(): Promise<IDBObjectStore> {
  const database = await openStore(databaseName, (made) => {
    made.createObjectStore(storeName, { keyPath: ['personId', 'candidacyId'] });
  });
  return database.transaction(storeName, 'readwrite').objectStore(storeName);
}

async function inStore<T>(work: (exams: IDBObjectStore) => Promise<T>): Promise<T> {
  const exams = await store();
  const { transaction } = exams;
  try {
    const result = await work(exams);
    await completed(transaction);
    return result;
  } finally {
    transaction.db.close();
  }
}

const sealedAnswer = (answer: unknown) => sealForDevice(new TextEncoder().encode(JSON.stringify(answer)));

async function openedAnswer(stored: unknown): Promise<unknown> {
  if (!(stored instanceof Uint8Array)) return stored;
  const opened = await openFromDevice(stored);
  return opened ? JSON.parse(new TextDecoder().decode(opened)) : undefined;
}

/** What can be opened here, by route. */
async function openedAnswers({ answers }: StoredExam): Promise<Record<string, unknown>> {
  const opened = Object.entries(answers).map(async ([route, stored]) => [route, await openedAnswer(stored)]);
  return Object.fromEntries(await Promise.all(opened));
}

/** What an earlier version of the pages kept unsealed is sealed once it is read, or goes. */
async function sealOld({ personId, candidacyId, answers }: StoredExam): Promise<void> {
  const plain = Object.entries(answers).filter(([, stored]) => !(stored instanceof Uint8Array));
  if (plain.length === 0) return;
  const sealed: Record<string, Uint8Array> = {};
  for (const [route, answer] of plain) {
    const bytes = await sealedAnswer(answer);
    if (!bytes) return;
    sealed[route] = bytes;
  }
  await inStore(async (exams) => {
    const now: StoredExam | undefined = await resultOf(exams.get(keyOf(personId, candidacyId)));
    if (now) exams.put({ ...now, answers: { ...sealed, ...sealedOf(now) } } satisfies StoredExam);
  });
}

const sealedOf = ({ answers }: StoredExam) =>
  Object.fromEntries(Object.entries(answers).filter(([, stored]) => stored instanceof Uint8Array));

/** One after the other, as they were asked for: a paper that is still being sealed does not outlive the hand-in. */
let last: Promise<unknown> = Promise.resolve();
function inOrder(work: () => Promise<void>): Promise<void> {
  const done = last.then(work).catch(() => undefined);
  last = done;
  return done;
}

/** A candidate who never came back: the paper goes after a week. What was written is not here and is not touched. */
async function sweep(exams: IDBObjectStore, but: StoredExam | undefined, deviceNow: number): Promise<void> {
  const all: StoredExam[] = await resultOf(exams.getAll());
  for (const each of all) {
    const isOther = each.personId !== but?.personId || each.candidacyId !== but.candidacyId;
    if (isOther && deviceNow - each.clock.machine > keptForMs) {
      exams.delete(keyOf(each.personId, each.candidacyId));
    }
  }
}

/** What this device keeps of the person's exam; null when it keeps nothing or its store does not work. */
export async function loadKeptExam(personId: string, candidacyId: string): Promise<KeptExam | null> {
  const deviceNow = Date.now();
  try {
    const reading = inStore(async (exams) => {
      const found: StoredExam | undefined = await resultOf(exams.get(keyOf(personId, candidacyId)));
      await sweep(exams, found, deviceNow);
      return found;
    });
    const stored = await inTime(reading, patienceMs);
    if (!stored) return null;
    const answers = await inTime(openedAnswers(stored), patienceMs);
    void inOrder(() => sealOld(stored));
    return { answers, now: new Date(reckonedNow(stored.clock, deviceNow)).toISOString() };
  } catch {
    return null;
  }
}

type Heard = {
  readonly personId: string;
  readonly candidacyId: string;
  readonly route: string;
  readonly answer: unknown;
  /** Karakter's clock, where the answer told it. */
  readonly now?: string;
};

/**
 * Keeps what a route answered beside what is kept already. Where the store fails, the exam goes on: this is needed only
 * to open the page anew without a network, and the answer itself lies in a store that says aloud when it fails.
 */
export function keepOfExam({ personId, candidacyId, route, answer, now }: Heard): Promise<void> {
  const machine = Date.now();
  const heard = now === undefined ? undefined : { server: Date.parse(now), machine };
  return inOrder(async () => {
    const sealed = await sealedAnswer(answer);
    if (!sealed) return;
    await inStore(async (exams) => {
      const before: StoredExam | undefined = await resultOf(exams.get(keyOf(personId, candidacyId)));
      const clock = heard ?? before?.clock ?? { server: machine, machine };
      const answers = { ...before?.answers, [route]: sealed };
      exams.put({ personId, candidacyId, answers, clock } satisfies StoredExam);
    });
  });
}

/** After the hand-in nothing of the exam stays on the device. */
export function forgetExam(personId: string, candidacyId: string): Promise<void> {
  return inOrder(() =>
    inStore(async (exams) => {
      exams.delete(keyOf(personId, candidacyId));
    }),
  );
}
