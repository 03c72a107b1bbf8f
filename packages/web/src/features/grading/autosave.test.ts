import type { AssessmentEntry } from '@karakter/domain/assessment';
import { describe, expect, it } from 'vitest';
import { createAutosave } from './autosave.ts';

const written = (comment: string): AssessmentEntry => ({ points: {}, comment, grade: null });

/** A server that answers when it is told to, and an autosave that waits for nothing but flush. */
function set(mayRetry = true) {
  const asked: { entry: AssessmentEntry; version: number; answer: (ok: boolean) => void }[] = [];
  const autosave = createAutosave({
    entry: written(''),
    version: 0,
    savedAt: null,
    save: (entry, version) =>
      new Promise((resolve, reject) => {
        const answer = (ok: boolean) =>
          ok
            ? resolve({ version: version + 1, savedAt: 'nå', sum: 0, ready: false })
            : reject(new Error('no net'));
        asked.push({ entry, version, answer });
      }),
    onSaved: () => undefined,
    mayRetry: () => mayRetry,
    delayMs: 1_000_000,
    retryMs: 1_000_000,
  });
  return { asked, autosave };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('an assessment is saved as it is typed [G15]', () => {
  it('many changes before a pause are one request', async () => {
    const { asked, autosave } = set();
    for (const text of ['a', 'ab', 'abc']) autosave.change(written(text));
    const flushed = autosave.flush();
    await turn();
    asked[0]?.answer(true);
    expect(await flushed).toBe(true);
    expect(asked.map(({ entry }) => entry.comment)).toEqual(['abc']);
    expect(autosave.version()).toBe(1);
  });

  it('what is typed while a request is under way is saved after it, on its version', async () => {
    const { asked, autosave } = set();
    autosave.change(written('a'));
    const flushed = autosave.flush();
    await turn();
    autosave.change(written('ab'));
    asked[0]?.answer(true);
    await turn();
    asked[1]?.answer(true);
    expect(await flushed).toBe(true);
    expect(asked.map(({ entry, version }) => [entry.comment, version])).toEqual([
      ['a', 0],
      ['ab', 1],
    ]);
  });

  it('a failure keeps the text, and the next flush tries again', async () => {
    const { asked, autosave } = set();
    autosave.change(written('a'));
    const first = autosave.flush();
    await turn();
    asked[0]?.answer(false);
    expect(await first).toBe(false);
    expect(autosave.snapshot()).toMatchObject({ entry: { comment: 'a' }, state: { kind: 'failed' } });
    const second = autosave.flush();
    await turn();
    asked[1]?.answer(true);
    expect(await second).toBe(true);
  });

  it('what the server has is taken over only when newer and nothing waits here', () => {
    const { autosave } = set();
    autosave.adopt(written('annet vindu'), 3, 'nå');
    expect([autosave.snapshot().entry.comment, autosave.version()]).toEqual(['annet vindu', 3]);
    autosave.change(written('mitt'));
    autosave.adopt(written('enda nyere'), 4, 'nå');
    expect([autosave.snapshot().entry.comment, autosave.version()]).toEqual(['mitt', 3]);
  });
});
