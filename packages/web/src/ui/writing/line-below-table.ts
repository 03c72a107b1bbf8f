import { Extension } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const endsInTable = ({ doc }: EditorState): boolean => doc.lastChild?.isTextblock === false;

/** A paragraph at a place between two blocks, with the cursor in it. */
function openLine(state: EditorState, at: number): Transaction | null {
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return null;
  const transaction = state.tr.insert(at, paragraph);
  return transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView();
}

function openLineAtGap(view: EditorView): boolean {
  const { selection } = view.state;
  const opened = selection instanceof GapCursor ? openLine(view.state, selection.head) : null;
  if (opened) view.dispatch(opened);
  return opened !== null;
}

/** What one cannot write behind at the end of a text. */
const closed: readonly (string | undefined)[] = ['table', 'image'];

/**
 * There is always a line below a table or an image at the end of the text, and text typed between two tables gets its own line.
 * Without it the first letter would be put below the table, and the cursor back into its last cell.
 */
export const LineBelowTable = Extension.create({
  name: 'lineBelowTable',
  priority: 1100,
  addKeyboardShortcuts() {
    const toEnd = () => {
      const { state, view } = this.editor;
      const opened = endsInTable(state) ? openLine(state, state.doc.content.size) : null;
      if (opened) view.dispatch(opened);
      return opened !== null;
    };
    return { 'Mod-End': toEnd };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, _before, state) {
          const isOwn = transactions.some(
            (transaction) => transaction.docChanged && !transaction.getMeta(ySyncPluginKey)?.isChangeOrigin,
          );
          if (!isOwn || !closed.includes(state.doc.lastChild?.type.name)) return null;
          const paragraph = state.schema.nodes.paragraph?.create();
          return paragraph ? state.tr.insert(state.doc.content.size, paragraph) : null;
        },
        props: {
          handleTextInput(view, _from, _to, text) {
            if (openLineAtGap(view)) view.dispatch(view.state.tr.insertText(text));
            else return false;
            return true;
          },
          handleDOMEvents: {
            beforeinput(view, { inputType }) {
              if (inputType.startsWith('insert')) openLineAtGap(view);
              return false;
            },
          },
        },
      }),
    ];
  },
});
