// @vitest-environment jsdom
import { essayName } from '@karakter/domain/sitting/answer';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { essayExtensions } from './essay-extensions.ts';
import type { Restored } from './restored-by.ts';
import { UndoWithinLimits } from './undo-within-limits.ts';

const bytes = answerLimits.documentBytes;

/** An essay in which each change can be undone by itself. */
function essay() {
  const doc = new Y.Doc();
  const notices = { refused: vi.fn(), leftOut: vi.fn() };
  const asked: Restored[] = [];
  const room = { isThere: true };
  const extensions = essayExtensions(doc, 'q1', notices).map((extension) =>
    extension.name !== UndoWithinLimits.name
      ? extension
      : extension.configure({
          hasRoomToRestore: (_: unknown, restored: Restored) => {
            asked.push(restored);
            return room.isThere;
          },
        }),
  );
  const editor = new Editor({ element: document.createElement('div'), extensions });
  vi.advanceTimersByTime(0);
  const change = (work: () => void) => {
    work();
    yUndoPluginKey.getState(editor.state).undoManager.stopCapturing();
  };
  return { doc, editor, notices, asked, room, change };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('undo and redo [D3]', () => {
  it('ask for room for what they restore, and change nothing where there is none', () => {
    const { editor, notices, asked, room, change } = essay();
    change(() => editor.commands.insertContent('Et langt svar'));
    change(() => editor.commands.clearContent());
    room.isThere = false;
    expect(editor.commands.undo()).toBe(true);
    expect(editor.getText()).toBe('');
    expect(notices.refused.mock.calls).toEqual([[{ kind: 'noRoomToUndo' }]]);
    expect(asked.at(-1)).toMatchObject({ characters: 13 });

    room.isThere = true;
    editor.commands.undo();
    expect(editor.getText()).toBe('Et langt svar');
    change(() => editor.commands.undo());
    expect(editor.getText()).toBe('');
    room.isThere = false;
    editor.commands.redo();
    expect([editor.getText(), notices.refused.mock.calls.length]).toEqual(['', 2]);
    room.isThere = true;
    editor.commands.redo();
    expect(editor.getText()).toBe('Et langt svar');
  });

  it('ask for no room for what they only remove', () => {
    const { editor, notices, asked, change, room } = essay();
    change(() => editor.commands.insertContent('Et svar'));
    room.isThere = false;
    editor.commands.undo();
    expect([editor.getText(), asked, notices.refused.mock.calls]).toEqual(['', [], []]);
  });

  it('are not done, and nothing is said, where it is only asked whether they can be', () => {
    const { editor, notices, room, change } = essay();
    expect(editor.can().undo()).toBe(false);
    change(() => editor.commands.insertContent('Et svar'));
    change(() => editor.commands.clearContent());
    room.isThere = false;
    expect(editor.can().undo()).toBe(true);
    expect(editor.can().redo()).toBe(false);
    expect([editor.getText(), notices.refused.mock.calls]).toEqual(['', []]);
  });
});

it('a deletion is not undone when the rest of the answer has taken its room, and can be when there is room again [D3]', () => {
  const doc = new Y.Doc();
  const notices = { refused: vi.fn(), leftOut: vi.fn() };
  const extensions = essayExtensions(doc, 'q1', notices);
  const editor = new Editor({ element: document.createElement('div'), extensions });
  vi.advanceTimersByTime(0);
  editor.commands.insertContent('x'.repeat(1_000));
  yUndoPluginKey.getState(editor.state).undoManager.stopCapturing();
  editor.commands.clearContent();
  const other = doc.getText('other question');
  doc.transact(() => other.insert(0, 'y'.repeat(bytes - 2_000)), 'elsewhere');
  editor.commands.undo();
  expect([editor.getText(), notices.refused.mock.calls]).toEqual(['', [[{ kind: 'noRoomToUndo' }]]]);
  expect(doc.getXmlFragment(essayName('q1')).toString()).not.toContain('xxx');
  editor.commands.insertContent('z'.repeat(1_500));
  expect(editor.getText()).toBe('');
  expect(notices.refused.mock.lastCall?.[0]).toMatchObject({ kind: 'tooMuch' });
  doc.transact(() => other.delete(0, other.length), 'elsewhere');
  editor.commands.undo();
  expect(editor.getText()).toBe('x'.repeat(1_000));
});
