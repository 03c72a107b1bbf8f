/** A process that plays some of the candidates; the run sends it one command at a time. */
import { createDecipheriv } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { Candidate } from './candidate.ts';
import type { Answers, Command, SavedReport } from './commands.ts';
import { ask, forAll } from './requests.ts';
import { Samples } from './samples.ts';
import { startTicker } from './ticker.ts';
import { Typist } from './typist.ts';

const connectingAtOnce = 48;
/** One in this number of candidates really decrypts the paper; if all did, the clients' work would be measured. */
const decryptEvery = 10;
const settleMs = 20_000;

const candidates: Candidate[] = [];
const typist = new Typist();
let paper: Buffer | null = null;
let startsAt = 0;
let latencies = new Samples();
const opened = new Map<Candidate, number>();
const welcomed = new Map<Candidate, () => void>();
const whenSafe = new Map<Candidate, () => void>();
const dropped: string[] = [];
const stopped: Record<string, number> = {};

/** As in the browser: 12 bytes nonce, the ciphertext, 16 bytes tag. */
function openPaper(bytes: Buffer, key: string): void {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString());
}

function onKey(candidate: Candidate, key: string): void {
  if (paper && candidate.index % decryptEvery === 0) openPaper(paper, key);
  candidate.sendOpened();
  if (!opened.has(candidate)) opened.set(candidate, Date.now() - startsAt);
}

async function connect({ indexes, ports, key, papers }: Extract<Command, { kind: 'connect' }>) {
  let papersFetched = 0;
  const events = {
    onKey,
    onWelcome: (candidate: Candidate) => welcomed.get(candidate)?.(),
    onConfirmed: (candidate: Candidate, milliseconds: number) => {
      latencies.add(milliseconds);
      if (candidate.isSafe) whenSafe.get(candidate)?.();
    },
    onDropped: (reason: string) => void dropped.push(reason),
    onStopped: (why: string) => {
      stopped[why] = (stopped[why] ?? 0) + 1;
    },
  };
  const coming = indexes.map(
    (index) => new Candidate(index, { ...events, typist, key, port: ports[index % ports.length] ?? 0 }),
  );
  candidates.push(...coming);
  await forAll(coming, connectingAtOnce, async (candidate) => {
    if (candidate.index % 100 < papers * 100) {
      const path = sittingRoutes.sealedPaper.path.replace(':candidacyId', candidate.candidacyId);
      const { status, body } = await ask(candidate, 'GET', path);
      if (status !== 200) throw new Error(`the sealed paper: ${status} ${body.toString()}`);
      paper ??= body;
      papersFetched += 1;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    welcomed.set(candidate, resolve);
    candidate.connect();
    await promise;
    welcomed.delete(candidate);
  });
  return { papersFetched };
}

/** Waits until the condition holds, with a time limit. */
async function until(isSo: () => boolean, mostMs: number): Promise<void> {
  for (const from = performance.now(); !isSo() && performance.now() - from < mostMs; ) await pause(20);
}

async function start({ at }: Extract<Command, { kind: 'start' }>) {
  startsAt = at;
  await until(() => opened.size === candidates.length, at - Date.now() + 60_000);
  const waits = new Samples();
  for (const waited of opened.values()) waits.add(waited);
  return { opened: waits.values() };
}

const sentSoFar = () => candidates.reduce((sum, { lastNumber }) => sum + lastNumber, 0);

/** Lets each candidate write once a second, while `meanwhile` runs. */
async function writing(typing: number, writers: Set<Candidate>, meanwhile: () => Promise<void>) {
  latencies = new Samples();
  const sentBefore = sentSoFar();
  const from = performance.now();
  const ticker = startTicker(candidates, (candidate, now) => {
    if (!writers.has(candidate)) return;
    if (typing === 1 || Math.random() < typing) candidate.type(now);
    else candidate.flush(now);
  });
  await meanwhile();
  ticker.stop();
  const now = performance.now();
  const seconds = (now - from) / 1000;
  for (const candidate of candidates) candidate.flush(now, true);
  await until(() => candidates.every(({ isSafe }) => isSafe), settleMs);
  const saves = sentSoFar() - sentBefore;
  return { saves, seconds, latencies: latencies.values(), lags: ticker.lags.values() };
}

const rampStepMs = 100;

async function beginOneByOne(writers: Set<Candidate>, seconds: number): Promise<void> {
  const begin = performance.now();
  while (writers.size < candidates.length) {
    const share = (performance.now() - begin) / (seconds * 1000);
    for (const candidate of candidates.slice(writers.size, share * candidates.length)) writers.add(candidate);
    await pause(rampStepMs);
  }
}

function save({ typing, seconds, isRamp }: Extract<Command, { kind: 'save' }>): Promise<SavedReport> {
  const writers = new Set(isRamp ? [] : candidates);
  return writing(typing, writers, () => (isRamp ? beginOneByOne(writers, seconds) : pause(seconds * 1000)));
}

async function handInOne(candidate: Candidate): Promise<boolean> {
  candidate.flush(performance.now(), true);
  if (!candidate.isSafe) {
    const { promise, resolve } = Promise.withResolvers<void>();
    whenSafe.set(candidate, resolve);
    await promise;
    whenSafe.delete(candidate);
  }
  const { writer, lastNumber: number, candidacyId } = candidate;
  const lastUpdate = number > 0 ? { writer, number } : null;
  const path = handinRoutes.handIn.path.replace(':candidacyId', candidacyId);
  const { status, body } = await ask(candidate, 'POST', path, { lastUpdate, evenIfUnsaved: false });
  if (status !== 200) process.stderr.write(`a hand-in: ${status} ${body.toString().slice(0, 200)}\n`);
  return status === 200;
}

/** All candidates hand in within this number of seconds, and write until then. */
async function handIn({ seconds, typing }: Extract<Command, { kind: 'handIn' }>) {
  const writers = new Set(candidates);
  const receipts = new Samples();
  let refused = 0;
  const saved = await writing(typing, writers, async () => {
    const all = candidates.map(async (candidate) => {
      await pause(Math.random() * seconds * 1000);
      writers.delete(candidate);
      const pressedAt = performance.now();
      const isDone = await handInOne(candidate).catch(() => false);
      if (isDone) receipts.add(performance.now() - pressedAt);
      else refused += 1;
    });
    await Promise.all(all);
  });
  return { ...saved, receipts: receipts.values(), refused };
}

function report(): Answers['report'] {
  return {
    indexes: Int32Array.from(candidates, ({ index }) => index),
    numbers: Int32Array.from(candidates, ({ acknowledged }) => acknowledged.number),
    typed: Int32Array.from(candidates, ({ acknowledged }) => acknowledged.typed),
    dropped: dropped.length,
    firstDrop: dropped[0] ?? null,
    stopped,
  };
}

function obey(command: Command): Promise<Answers[Command['kind']]> | Answers['report'] {
  switch (command.kind) {
    case 'connect':
      return connect(command);
    case 'start':
      return start(command);
    case 'save':
      return save(command);
    case 'handIn':
      return handIn(command);
    case 'report':
      return report();
  }
}

process.on('message', (command) => {
  Promise.resolve(obey(command as Command)).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
process.on('disconnect', () => process.exit(1));
