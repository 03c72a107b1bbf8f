import { describe, expect, it } from 'vitest';
import { refusal, aKeptDocument as set, turn, written } from '../../test/kept-document.ts';
import type { Keeping } from '../keeping.ts';
import { unsavedWriting } from '../unsaved-writing.ts';

describe('a document whose page has been left with unsaved text [G15]', () => {
  it('is sent once the person has signed in again, though another page is open by then', async () => {
    const { asked, document, isBack } = set();
    await document.start();
    document.change(written('på vei videre'));
    document.stop();
    asked[0]?.answer(refusal(401, 'notSignedIn'));
    await turn();
    isBack();
    expect(asked[1]?.content).toEqual(written('på vei videre'));
    asked[1]?.answer();
    await turn();
    isBack();
    expect([asked.length, document.snapshot().state.kind]).toEqual([2, 'saved']);
  });

  it('is found again by the page on which it was written, and not by the one that is open when it is tried again', async () => {
    const page = { path: '/grading/7' };
    const { asked, document, store, isBack } = set({ page });
    await document.start();
    document.change(written('om sju'));
    await turn();
    document.stop();
    page.path = '/grading/8';
    asked[0]?.answer(refusal(401, 'notSignedIn'));
    await turn();
    const unsaved = { path: '/grading/7', title: '', isLeft: true, stuck: 'waiting', isOnDevice: true };
    const ofPage = () => unsavedWriting().filter(({ path }) => path === '/grading/7');
    expect(ofPage()).toEqual([unsaved]);
    isBack();
    await turn();
    expect(store.get('k')?.path).toBe('/grading/7');
    asked[1]?.answer();
    await turn();
    expect(ofPage()).toEqual([]);
  });

  it('gives its text to the next document of the same object, also where the device could not store it', async () => {
    const owners: Keeping['owners'] = new Map();
    const page = { path: '/full', isFull: true };
    const first = set({ owners, page });
    await first.document.start();
    first.document.change(written('bare i minnet'));
    await turn();
    expect(first.document.snapshot().isOnDevice).toBe(false);
    first.document.stop();
    first.asked[0]?.answer(refusal(401, 'notSignedIn'));
    await turn();
    const second = set({ owners, page });
    await second.document.start();
    expect(second.document.snapshot().content).toEqual(written('bare i minnet'));
    first.isBack();
    await turn();
    expect(first.asked).toHaveLength(1);
    void second.document.flush();
    expect(second.asked[0]?.content).toEqual(written('bare i minnet'));
    second.asked[0]?.answer();
    await turn();
    expect(unsavedWriting().filter(({ path }) => path === '/full')).toEqual([]);
  });
});
