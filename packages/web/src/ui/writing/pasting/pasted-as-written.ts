import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { withinDepth } from '../nesting.ts';
import { type LeftOut, nothingLeftOut, type PasteReport } from './left-out.ts';
import { cleanedHtml } from './pasted-html.ts';
import { keepable, pastedLines } from './pasted-lines.ts';

type PastingOptions = {
  /** Content that no text can hold was left out of what was pasted or dropped. */
  onLeftOut: (report: PasteReport) => void;
  /** Whether a copied image is one that the text can hold. */
  keepsImage: (image: Element) => boolean;
};

/** The paste is undone by itself, without what was typed just before it. */
function beginStep(view: EditorView): void {
  yUndoPluginKey.getState(view.state)?.undoManager.stopCapturing();
  view.dispatch(closeHistory(view.state.tr));
}

/** Pasted or dropped content keeps every word, its empty lines, and the formatting that an answer can have. */
export const PastedAsWritten = Extension.create<PastingOptions>({
  name: 'pastedAsWritten',
  priority: 500,
  addOptions: () => ({ onLeftOut: () => undefined, keepsImage: () => false }),
  addProseMirrorPlugins() {
    const { onLeftOut, keepsImage } = this.options;
    const hasTables = 'table' in this.editor.schema.nodes;
    let leftOut = nothingLeftOut;
    /** What is refused for its size is not told as pasted. */
    const tell = (isRestPut: boolean) => {
      if (!isNothing(leftOut)) onLeftOut({ leftOut, isRestPut });
      leftOut = nothingLeftOut;
    };
    const begin = (data: DataTransfer | null): false => {
      leftOut = filesIn(data);
      tell(false);
      return false;
    };
    return [
      new Plugin({
        appendTransaction(transactions) {
          const isPasted = transactions.some(
            (each) => each.docChanged && /^(paste|drop)$/.test(String(each.getMeta('uiEvent'))),
          );
          if (isPasted) tell(true);
          return null;
        },
        props: {
          transformPastedText: keepable,
          transformPastedHTML(html) {
            const cleaned = cleanedHtml(html, { hasTables, keepsImage });
            leftOut = cleaned.leftOut;
            return cleaned.html;
          },
          clipboardTextParser: (text, $context, _plain, view) =>
            pastedLines(text, view.state.schema, $context.marks()),
          transformPasted: (slice, view) => withinDepth(slice, view.state.selection.$from.depth),
          handlePaste(view, _event, { size }) {
            if (!isNothing(leftOut)) beginStep(view);
            if (size === 0) tell(false);
            return false;
          },
          handleDOMEvents: {
            paste: (_view, event) => begin(event.clipboardData),
            drop: (_view, event) => begin(event.dataTransfer),
          },
        },
      }),
    ];
  },
});

const isNothing = (leftOut: LeftOut): boolean => Object.values(leftOut).every((count) => count === 0);

/** A picture copied by itself has neither text nor formatting: it is not pasted, and the writer is informed. */
function filesIn(data: DataTransfer | null): LeftOut {
  const isOnlyFiles =
    data !== null && data.files.length > 0 && !data.types.some((type) => type.startsWith('text/'));
  if (!isOnlyFiles) return nothingLeftOut;
  const images = [...data.files].filter(({ type }) => type.startsWith('image/')).length;
  return { ...nothingLeftOut, image: images, object: data.files.length - images };
}
