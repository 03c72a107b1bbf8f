import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const isFromDocument = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true;

/**
 * What comes from the document (loading, another window, undo) is shown as it is. The editor's parts would mend it, a
 * table with a row too short for one, and that mending would be seen and never be stored; or a window that only reads
 * would write it. It is mended when the table is next written in, and stored with that.
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
          // What is appended to a transaction is asked about in a state that is not shown yet.
          if (state === shown?.state) follows = isFromDocument(transaction);
          else if (follows && transaction.docChanged) return false;
          return true;
        },
      }),
    ];
  },
});
