type Call = (path: string, method?: string, body?: unknown) => Promise<string>;

async function timed<T>(what: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const answer = await what();
  return [answer, Math.round(performance.now() - from)];
}

/** The longest that a co-grader waits for a script while `what` is done, in milliseconds. */
async function longestWait(asCoGrader: Call, what: () => Promise<unknown>): Promise<number> {
  let [isDone, longest] = [false, 0];
  const work = what().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const [, waited] = await timed(() => asCoGrader('/scripts/10000'));
    longest = Math.max(longest, waited);
  }
  await work;
  return longest;
}

/**
 * A grader's whole list in one spreadsheet: how long the upload with its preview takes, making the changes, and undoing
 * them, and how long a co-grader waits meanwhile; in milliseconds.
 */
export async function timeSheet(call: Call, asCoGrader: Call, scripts: number) {
  const lines = Array.from({ length: scripts }, (_, index) => `${10_000 + index};${index % 31};C`);
  const text = ['Kandidatnummer;Oppgave 1;Karakter', ...lines].join('\n');
  const times = { preview: 0, apply: 0, undo: 0 };
  let changes = 0;
  const othersWait = await longestWait(asCoGrader, async () => {
    const [uploaded, preview] = await timed(() => call('/sheet', 'PUT', { text }));
    const { pending } = JSON.parse(uploaded);
    const { sheetId, digest } = pending;
    changes = pending.changes.length;
    const [, apply] = await timed(() => call('/sheet/apply', 'POST', { sheetId, digest }));
    const [, undo] = await timed(() => call('/sheet/undo', 'POST', { sheetId }));
    Object.assign(times, { preview, apply, undo });
  });
  return { ...times, changes, othersWait };
}
