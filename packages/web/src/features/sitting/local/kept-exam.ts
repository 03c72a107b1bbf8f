import { openFromDevice, sealForDevice } from '../../../device/device-key.ts';
import { completed, inTime, openStore, resultOf } from '../../../device/device-store.ts';

const databaseName = 'karakter-exams';
const storeName = 'exams';
/** After this the pages open without what is kept. */
const patienceMs = 3_000;
const keptForMs = 7 * 24 * 3600 * 1000;

/** The same instant by Karakter's clock and by this device's (stored as `machine`), in milliseconds since 1970. */
type Reckoning = { readonly server: number; readonly machine: number };

/**
 * The server's last answers about one candidate's exam, by route name, each sealed for the candidate. Earlier versions
 * of the pages stored them unsealed.
 */
type StoredExam = {
  readonly personId: string;
  readonly candidacyId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly clock: Reckoning;
};

/** What this device has kept of an exam, with the estimated time by Karakter's clock. */
export type KeptExam = { readonly answers: Readonly<Record<string, unknown>>; readonly now: string };

/**
 * Estimates Karakter's clock when this device's clock shows `deviceNow`: the server's last time plus the time since then
 * by this device, and never earlier than the server's last time. This device's clock is not trusted: it only affects
 * the countdown until the server answers again, and the server decides by its own clock [D7].
 */
export function reckonedNow(clock: Reckoning, deviceNow: number): number {
  return clock.server + Math.max(0, deviceNow - clock.machine);
}

/** Stored by person and candidacy, so that one person never gets another's exam, whatever the address. */
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

/** The answers that can be opened, by route. */
async function openedAnswers({ answers }: StoredExam): Promise<Record<string, unknown>> {
  const opened = Object.entries(answers).map(async ([route, stored]) => [route, await openedAnswer(stored)]);
  return Object.fromEntries(await Promise.all(opened));
}

/** Seals what an earlier version of the pages stored unsealed. */
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

/** Runs one after another, so that a paper that is still being sealed does not remain after the hand-in. */
let last: Promise<unknown> = Promise.resolve();
function inOrder(work: () => Promise<void>): Promise<void> {
  const done = last.then(work).catch(() => undefined);
  last = done;
  return done;
}

/** Removes papers after a week, for candidates who never came back. The answers are in another store. */
async function sweep(exams: IDBObjectStore, but: StoredExam | undefined, deviceNow: number): Promise<void> {
  const all: StoredExam[] = await resultOf(exams.getAll());
  for (const each of all) {
    const isOther = each.personId !== but?.personId || each.candidacyId !== but.candidacyId;
    if (isOther && deviceNow - each.clock.machine > keptForMs) {
      exams.delete(keyOf(each.personId, each.candidacyId));
    }
  }
}

/** What this device keeps of the person's exam; null if it keeps nothing or its store does not work. */
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

type RouteAnswer = {
  readonly personId: string;
  readonly candidacyId: string;
  readonly route: string;
  readonly answer: unknown;
  /** Karakter's clock, if the answer contains it. */
  readonly now?: string;
};

/**
 * Keeps a route's answer together with what is kept already. If the store fails, the exam continues: this is needed only
 * to reopen the page without a network, and the candidate's writing has another store, whose failures are shown.
 */
export function keepOfExam({ personId, candidacyId, route, answer, now }: RouteAnswer): Promise<void> {
  const machine = Date.now();
  const clockNow = now === undefined ? undefined : { server: Date.parse(now), machine };
  return inOrder(async () => {
    const sealed = await sealedAnswer(answer);
    if (!sealed) return;
    await inStore(async (exams) => {
      const before: StoredExam | undefined = await resultOf(exams.get(keyOf(personId, candidacyId)));
      const clock = clockNow ?? before?.clock ?? { server: machine, machine };
      const answers = { ...before?.answers, [route]: sealed };
      exams.put({ personId, candidacyId, answers, clock } satisfies StoredExam);
    });
  });
}

/** Removes everything of the exam from the device, after the hand-in. */
export function forgetExam(personId: string, candidacyId: string): Promise<void> {
  return inOrder(() =>
    inStore(async (exams) => {
      exams.delete(keyOf(personId, candidacyId));
    }),
  );
}
