import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { withinDepth } from './nesting.ts';
import { cleanedHtml } from './pasted-html.ts';
import { keepable, pastedLines } from './pasted-lines.ts';

type PastingOptions = {
  /** Pictures or other content that is not text was left out of the pasted or dropped content. */
  onLeftOut: () => void;
};

/** Pasted or dropped content keeps every word, its empty lines, and the formatting that an answer can have. */
export const PastedAsWritten = Extension.create<PastingOptions>({
  name: 'pastedAsWritten',
  priority: 500,
  addOptions: () => ({ onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    const { onLeftOut } = this.options;
    const hasTables = 'table' in this.editor.schema.nodes;
    return [
      new Plugin({
        props: {
          transformPastedText: keepable,
          transformPastedHTML(html) {
            const cleaned = cleanedHtml(html, hasTables);
            if (cleaned.hadObjects) onLeftOut();
            return cleaned.html;
          },
          clipboardTextParser: (text, $context, _plain, view) =>
            pastedLines(text, view.state.schema, $context.marks()),
          transformPasted: (slice, view) => withinDepth(slice, view.state.selection.$from.depth),
          handleDOMEvents: {
            paste: (_view, event) => leaveFiles(event.clipboardData, onLeftOut),
            drop: (_view, event) => leaveFiles(event.dataTransfer, onLeftOut),
          },
        },
      }),
    ];
  },
});

/** A picture copied by itself has neither text nor formatting: it is not pasted, and the writer is informed. */
function leaveFiles(data: DataTransfer | null, onLeftOut: () => void): false {
  const isOnlyFiles =
    data !== null && data.files.length > 0 && !data.types.some((type) => type.startsWith('text/'));
  if (isOnlyFiles) onLeftOut();
  return false;
}
