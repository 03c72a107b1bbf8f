import type { RichText } from '@karakter/domain/text/rich-text';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useText } from '../../text/language.tsx';
import { useRovingTabStop } from '../../ui/focus/roving-tab-stop.ts';
import { noAutoFormatting } from '../../ui/writing/writing-kit.ts';
import { fieldExtensions } from './field-extensions.ts';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';

type RichTextFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: RichText;
  readonly disabled: boolean;
  /** The language of the text; label and buttons are in the screen's language. */
  readonly lang: string;
  readonly onChange: (value: RichText) => void;
};

const commands = {
  bold: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  bulletList: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
} as const;
const isSameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
type Command = keyof typeof commands;
const commandNames = Object.keys(commands) as Command[];

function Toolbar({ editor, id }: { readonly editor: Editor; readonly id: string }) {
  const text = useText(papersText);
  const active = useEditorState({
    editor,
    selector: ({ editor: e }) => commandNames.filter((name) => e.isActive(name)).join(),
  }).split(',');
  const bar = useRef<HTMLDivElement>(null);
  const oneStop = useRovingTabStop(bar);
  return (
    <div
      ref={bar}
      className={styles.richToolbar}
      role="toolbar"
      aria-label={text.formatting}
      aria-controls={id}
      {...oneStop}
    >
      {commandNames.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={active.includes(name)}
          onClick={() => commands[name](editor)}
        >
          {text[name]}
        </button>
      ))}
    </div>
  );
}

/** A text field with simple formatting, for questions; every change is passed on at once as RichText. */
export function RichTextField({ id, label, value, disabled, lang, onChange }: RichTextFieldProps) {
  const labelId = `${id}-label`;
  const shown = useRef(value);
  const editor = useEditor({
    extensions: fieldExtensions,
    ...noAutoFormatting,
    content: structuredClone(value) as object,
    editable: !disabled,
    onUpdate: ({ editor: changed }) => {
      const written = changed.getJSON() as RichText;
      shown.current = written;
      onChange(written);
    },
    editorProps: {
      attributes: { id, lang, role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId },
    },
  });
  // A change from elsewhere (another author, the device's stored copy) is shown, but not passed on as typed.
  useEffect(() => {
    if (!editor || value === shown.current) return;
    shown.current = value;
    if (!isSameText(value, editor.getJSON())) {
      editor.commands.setContent(structuredClone(value) as object, { emitUpdate: false });
    }
  }, [editor, value]);
  return (
    <div className={styles.richField}>
      <span className={styles.richLabel} id={labelId} aria-hidden>
        {label}
      </span>
      {!disabled && editor && <Toolbar editor={editor} id={id} />}
      <EditorContent editor={editor} className={styles.richContent} />
    </div>
  );
}
