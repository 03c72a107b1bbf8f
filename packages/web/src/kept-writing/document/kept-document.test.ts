import { describe, expect, it } from 'vitest';
import { offlineRefusal } from '../../api/api-refusal.ts';
import { type Loaded, refusal, aKeptDocument as set, turn, written } from '../../test/kept-document.ts';

describe('a document is saved as it is typed [G15]', () => {
  it('with one request for many changes before a pause', async () => {
    const { asked, document } = set();
    await document.start();
    for (const text of ['a', 'ab', 'abc']) document.change(written(text));
    const flushed = document.flush();
    await turn();
    asked[0]?.answer();
    expect(await flushed).toBe(true);
    expect(asked.map(({ content }) => content.comment)).toEqual(['abc']);
    expect(document.version()).toBe(1);
  });

  it('with a second request, based on the first one’s version, for what is typed during the first', async () => {
    const { asked, document } = set();
    await document.start();
    document.change(written('a'));
    const flushed = document.flush();
    document.change(written('ab'));
    asked[0]?.answer();
    await turn();
    asked[1]?.answer();
    expect(await flushed).toBe(true);
    expect(asked.map(({ content, version }) => [content.comment, version])).toEqual([
      ['a', 0],
      ['ab', 1],
    ]);
  });

  it('on the device after the session has ended, and automatically on the server after a new sign-in', async () => {
    const { asked, document, store, isBack } = set();
    await document.start();
    document.change(written('før'));
    const flushed = document.flush();
    asked[0]?.answer(refusal(401, 'notSignedIn'));
    expect(await flushed).toBe(false);
    document.change(written('før og etter'));
    await turn();
    expect(document.snapshot()).toMatchObject({ state: { kind: 'signedOut' }, isOnDevice: true });
    expect(store.get('k')?.written.content).toEqual(written('før og etter'));
    isBack();
    asked[1]?.answer();
    await turn();
    await turn();
    expect([asked[1]?.content, document.snapshot().state.kind]).toEqual([written('før og etter'), 'saved']);
    expect(store.size).toBe(0);
  });

  it('not if the server refuses it: it stays on the page and on the device, and the next change is tried', async () => {
    const { asked, document, store } = set();
    await document.start();
    document.change(written('for langt'));
    const flushed = document.flush();
    asked[0]?.answer(refusal(400, 'badRequest'));
    expect(await flushed).toBe(false);
    await turn();
    expect([document.snapshot().state.kind, store.size]).toEqual(['refused', 1]);
    document.change(written('kort'));
    void document.flush();
    expect(asked[1]?.content).toEqual(written('kort'));
  });

  it('and closing the page would lose it until the device has stored it', async () => {
    const { document } = set({ isManual: true });
    await document.start();
    expect(document.wouldBeLost()).toBe(false);
    document.change(written('nettopp skrevet'));
    expect(document.wouldBeLost()).toBe(true);
    await turn();
    expect(document.wouldBeLost()).toBe(false);
  });

  it('after what was left on the device has been restored and marked as restored', async () => {
    const first = set();
    await first.document.start();
    first.document.change(written('skrevet'));
    void first.document.flush();
    first.asked[0]?.answer(offlineRefusal(new Error('away')));
    await turn();
    const second = set({ store: first.store });
    await second.document.start();
    expect(second.document.snapshot()).toMatchObject({ content: written('skrevet'), isRestored: true });
    void second.document.flush();
    expect(second.asked[0]?.content).toEqual(written('skrevet'));
  });
});

describe('a change to the same form in another window', () => {
  it('is shown until something is typed here', async () => {
    const { document } = set();
    await document.start();
    document.receive({ version: 1, content: written('fra vindu to') });
    expect(document.snapshot()).toMatchObject({
      content: written('fra vindu to'),
      isChangedElsewhere: true,
      isRestored: false,
    });
    document.change(written('fra vindu to, lest'));
    expect(document.snapshot().isChangedElsewhere).toBe(false);
  });

  it('is not shown as restored: a form that was sent there is empty here', async () => {
    const { document } = set();
    await document.start();
    document.bringBack({ version: 1, content: written('begynt i går') });
    expect(document.snapshot()).toMatchObject({ isRestored: true, isChangedElsewhere: false });
    document.receive({ version: 2, content: written('') });
    expect(document.snapshot()).toMatchObject({ isRestored: false, isChangedElsewhere: true });
  });
});

describe('a document in which a colleague writes at the same time [A1]', () => {
  it('keeps what came while an earlier version was being loaded', async () => {
    let answerLoading: (loaded: Loaded) => void = () => undefined;
    const load = () => new Promise<Loaded>((resolve) => (answerLoading = resolve));
    const { asked, document } = set({ load });
    await document.start();
    document.change(written('min'));
    const flushed = document.flush();
    asked[0]?.answer(undefined, 2, true);
    await turn();
    const both = { comment: 'min', aside: 'en kollegas' };
    document.receive({ version: 3, content: both });
    answerLoading({ version: 2, content: written('min') });
    expect(await flushed).toBe(true);
    expect([document.version(), document.snapshot().content]).toEqual([3, both]);
    expect(asked).toHaveLength(1);
  });

  it('takes what the colleague writes, also when it is what was sent from here before', async () => {
    const { asked, document } = set({ load: async () => ({ version: 2, content: written('min') }) });
    await document.start();
    document.change(written('min'));
    const flushed = document.flush();
    asked[0]?.answer(undefined, 2, true);
    expect(await flushed).toBe(true);
    document.receive({ version: 3, content: written('endret') });
    document.receive({ version: 4, content: written('min') });
    expect([document.snapshot().content, await document.flush()]).toEqual([written('min'), true]);
    expect(asked).toHaveLength(1);
  });
});

describe('a document that is saved by a button', () => {
  it('counts as saved when it changes nothing on the server, and is not sent again', async () => {
    const { asked, document } = set({ isManual: true });
    await document.start();
    document.change(written('7,5'));
    const flushed = document.flush();
    asked[0]?.answer(undefined, 0);
    expect(await flushed).toBe(true);
    expect([asked.length, document.snapshot().state.kind]).toEqual([1, 'saved']);
  });

  it('is kept on the device, and saved on the server only on request', async () => {
    const { asked, document, store, isBack } = set({ isManual: true });
    await document.start();
    document.change(written('utkast'));
    await turn();
    isBack();
    document.stop();
    await turn();
    expect([asked.length, store.get('k')?.written.content]).toEqual([0, written('utkast')]);
    void document.flush();
    expect(asked.length).toBe(1);
  });
});
