import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const isFromDocument = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true;

/**
 * Content from the document (loading, another window, undo) is shown unchanged. The editor's plugins would repair it,
 * for example a table with a row too short, and the repair would be shown and never stored; or a window that only reads
 * would write it. It is repaired when the table is next edited, and stored with that.
 */
export const ShowStoredOnly = Extension.create({
  name: 'showStoredOnly',
  addProseMirrorPlugins() {
    let shown: EditorView | null = null;
    let follows = false;
    return [
      new Plugin({
        view(view) {
          shown = view;
          return {};
        },
        filterTransaction(transaction, state) {
          // Appended transactions are checked on a state that is not shown yet.
          if (state === shown?.state) follows = isFromDocument(transaction);
          else if (follows && transaction.docChanged) return false;
          return true;
        },
      }),
    ];
  },
});
