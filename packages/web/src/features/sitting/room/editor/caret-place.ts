import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** How far from its end each essay's cursor stood, for as long as the page is loaded. */
const places = new Map<string, number>();

/**
 * Gives an essay its cursor back when its editor is made again: after another question, and after the window had to
 * begin again, where one who types on would otherwise write at the very beginning. Counted from the end, since what
 * the server refused stood before the cursor; where it did not, beside a place that may hold a cursor.
 */
export function useCaretPlace(editor: Editor, essay: string): void {
  useEffect(() => {
    const place = places.get(essay);
    // By then the answer is in the editor, which is made empty.
    const putBack = setTimeout(() => {
      if (place === undefined || editor.isDestroyed) return;
      const { doc, tr } = editor.state;
      const near = Selection.near(doc.resolve(Math.max(0, doc.content.size - place)));
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
