import type { Extensions } from '@tiptap/core';
import { CodeBlock } from '@tiptap/extension-code-block';
import { OrderedList } from '@tiptap/extension-list';
import { StarterKit, type StarterKitOptions } from '@tiptap/starter-kit';
import './writing.css';
import { PastedAsWritten } from './pasted-as-written.ts';

/**
 * No sign that is typed or pasted becomes form: in an exam `- 5 grader` is a temperature, not a list [D3]. Form is given
 * by button and key alone. Without these options the editor reads Markdown in what is typed and pasted, and brings a
 * style sheet of its own; ours is `writing.css`.
 */
export const noAutoFormatting = {
  enableInputRules: false,
  enablePasteRules: false,
  injectCSS: false,
} as const;

/** These two take pasted plain text for a numbered list, and what comes from a program for code. */
const numbered = OrderedList.extend({ addProseMirrorPlugins: () => [] });
const code = CodeBlock.extend({ addProseMirrorPlugins: () => [] });

/** What every editor in Karakter is made of; what can be written is what `RichText` knows. */
export const writingKit = (
  options: Partial<StarterKitOptions>,
  onLeftOut: () => void = () => undefined,
): Extensions => [
  StarterKit.configure({ horizontalRule: false, ...options, orderedList: false, codeBlock: false }),
  numbered,
  code,
  PastedAsWritten.configure({ onLeftOut }),
];
