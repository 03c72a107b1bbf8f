import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** How far from its end each essay's cursor was, for as long as the page is loaded. */
const places = new Map<string, number>();

/**
 * Restores an essay's cursor when its editor is created again: after another question was shown, and after the session
 * was replaced, when a candidate who keeps typing would otherwise write at the very beginning. Counted from the end,
 * since text that the server refused usually stood before the cursor; otherwise the nearest valid place is used.
 */
export function useCaretPlace(editor: Editor, essay: string): void {
  useEffect(() => {
    const place = places.get(essay);
    // The editor is created empty, and has the answer by then.
    const putBack = setTimeout(() => {
      if (place === undefined || editor.isDestroyed) return;
      const { doc, tr } = editor.state;
      const { size } = doc.content;
      const near = Selection.near(doc.resolve(size - Math.min(place, size)));
      editor.view.dispatch(tr.setSelection(near));
    });
    const keep = () => {
      if (editor.isFocused) places.set(essay, editor.state.doc.content.size - editor.state.selection.head);
    };
    editor.on('transaction', keep);
    return () => {
      clearTimeout(putBack);
      editor.off('transaction', keep);
    };
  }, [editor, essay]);
}
