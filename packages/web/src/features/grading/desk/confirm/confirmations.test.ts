import { describe, expect, it } from 'vitest';
import { Confirmations } from './confirmations.ts';

/** Confirmations whose saving and confirming end when the test says so. */
function running({ saved = 3 as number | null, isAway = false } = {}) {
  const answers = new Map<number, { resolve(): void; reject(why: Error): void }>();
  const happened: string[] = [];
  const all = new Confirmations({
    save: async (number) => {
      happened.push(`save ${number}`);
      return saved;
    },
    confirm: (number, version) => {
      happened.push(`confirm ${number} at ${version}`);
      return new Promise<void>((resolve, reject) => answers.set(number, { resolve, reject }));
    },
    keepWaiting: () => isAway,
    onConfirmed: (number) => happened.push(`done ${number}`),
    onQuiet: () => happened.push('quiet'),
  });
  const kinds = () => [...all.snapshot()].map(([number, { kind }]) => `${number} ${kind}`);
  return { all, answers, happened, kinds };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a confirmation runs behind the grader’s work [G1]', () => {
  it('is under way until the server has answered, and several run at once', async () => {
    const { all, answers, happened, kinds } = running();
    void all.confirm(1);
    void all.confirm(2);
    await settled();
    expect(kinds()).toEqual(['1 underWay', '2 underWay']);
    answers.get(1)?.resolve();
    await settled();
    expect(kinds()).toEqual(['2 underWay']);
    expect(happened).not.toContain('quiet');
    answers.get(2)?.resolve();
    await settled();
    expect(kinds()).toEqual([]);
    expect(happened.slice(-2)).toEqual(['done 2', 'quiet']);
  });

  it('that fails stays with its script until it is tried again', async () => {
    const { all, answers, kinds } = running();
    void all.confirm(1);
    await settled();
    answers.get(1)?.reject(new Error('offline'));
    await settled();
    expect(kinds()).toEqual(['1 failed']);
    void all.confirm(1);
    await settled();
    answers.get(1)?.resolve();
    await settled();
    expect(kinds()).toEqual([]);
  });

  it('is not sent where the assessment could not be saved', async () => {
    const { all, happened, kinds } = running({ saved: null });
    await all.confirm(1);
    expect(kinds()).toEqual(['1 failed']);
    expect(happened).toEqual(['save 1', 'quiet']);
    all.forget(1);
    expect(kinds()).toEqual([]);
  });

  it('that cannot reach the server is kept to be sent later, and is no failure', async () => {
    const { all, kinds } = running({ saved: null, isAway: true });
    await all.confirm(1);
    expect(kinds()).toEqual([]);
  });

  it('is sent once, however often the key is pressed', async () => {
    const { all, happened } = running();
    void all.confirm(1);
    void all.confirm(1);
    await settled();
    expect(happened.filter((each) => each.startsWith('confirm'))).toEqual(['confirm 1 at 3']);
  });
});
