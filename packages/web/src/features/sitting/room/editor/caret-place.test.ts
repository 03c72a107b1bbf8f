// @vitest-environment jsdom
import { Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import { useCaretPlace } from './caret-place.ts';

const onPage = hooksOnPages();
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that shows the text; the cursor of a new editor is at its beginning. */
function shows(text: string, essay: string) {
  const editor = new Editor({ extensions: [StarterKit], content: `<p>${text}</p>` });
  const hasFocus = vi.spyOn(editor, 'isFocused', 'get').mockReturnValue(true);
  const { unmount } = onPage(() => useCaretPlace(editor, essay));
  return {
    editor,
    hasFocus,
    place: (at: number) => editor.commands.setTextSelection(at),
    at: () => editor.state.selection.head,
    leave: unmount,
  };
}

it('a question that is shown again has the cursor where it was, counted from the end of the text [D3]', () => {
  const before = shows('Et svar på oppgaven', 'q1');
  before.place(9);
  before.leave();
  const same = shows('Et svar på oppgaven', 'q1');
  expect(same.at()).toBe(1);
  vi.advanceTimersByTime(0);
  expect(same.at()).toBe(9);
  same.leave();
  const refused = shows('svar på oppgaven', 'q1');
  vi.advanceTimersByTime(0);
  expect(refused.at()).toBe(6);
  refused.place(1);
  refused.leave();
  const shorter = shows('nå', 'q1');
  vi.advanceTimersByTime(0);
  expect(shorter.at()).toBe(1);
});

it('another question, and one that was never written in, has the cursor at its beginning', () => {
  const written = shows('Et svar', 'q2');
  written.place(5);
  written.leave();
  const other = shows('Et svar', 'q3');
  vi.advanceTimersByTime(0);
  expect(other.at()).toBe(1);
});

it('what changes the text while the candidate is elsewhere does not move the place', () => {
  const page = shows('Et svar', 'q4');
  page.place(5);
  page.hasFocus.mockReturnValue(false);
  page.place(2);
  page.leave();
  // The page is gone: what happens to its editor is not noted either.
  page.hasFocus.mockReturnValue(true);
  page.place(3);
  const again = shows('Et svar', 'q4');
  vi.advanceTimersByTime(0);
  expect(again.at()).toBe(5);
});

it('a page that is left at once, or whose editor is gone, is left alone', () => {
  const written = shows('Et svar', 'q5');
  written.place(5);
  written.leave();
  const left = shows('Et svar', 'q5');
  left.leave();
  const gone = shows('Et svar', 'q5');
  const dispatch = vi.spyOn(gone.editor.view, 'dispatch');
  gone.editor.destroy();
  vi.advanceTimersByTime(0);
  expect([left.at(), dispatch.mock.calls]).toEqual([1, []]);
});
