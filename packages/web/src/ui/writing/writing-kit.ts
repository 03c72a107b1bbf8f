import type { Extensions } from '@tiptap/core';
import { CodeBlock } from '@tiptap/extension-code-block';
import { OrderedList } from '@tiptap/extension-list';
import { StarterKit, type StarterKitOptions } from '@tiptap/starter-kit';
import './writing.css';
import { loweredAndRaised } from './lowered-and-raised.ts';
import type { PasteReport } from './pasting/left-out.ts';
import { PastedAsWritten } from './pasting/pasted-as-written.ts';

/**
 * No typed or pasted character becomes formatting: in an exam `- 5 grader` is a temperature, not a list [D3].
 * Formatting is applied only by button and key. Without these options the editor interprets Markdown in typed and
 * pasted text, and adds a style sheet of its own; ours is `writing.css`.
 */
export const noAutoFormatting = {
  enableInputRules: false,
  enablePasteRules: false,
  injectCSS: false,
} as const;

/** These two turn pasted plain text into a numbered list, and text from a code editor into code. */
const numbered = OrderedList.extend({ addProseMirrorPlugins: () => [] });
const code = CodeBlock.extend({ addProseMirrorPlugins: () => [] });

/** The extensions of every editor in Karakter; the possible content is that of `RichText`. */
export const writingKit = (
  options: Partial<StarterKitOptions>,
  onLeftOut: (report: PasteReport) => void,
  keepsImage: (image: Element) => boolean = () => false,
): Extensions => [
  StarterKit.configure({ horizontalRule: false, ...options, orderedList: false, codeBlock: false }),
  numbered,
  code,
  ...loweredAndRaised,
  PastedAsWritten.configure({ onLeftOut, keepsImage }),
];
