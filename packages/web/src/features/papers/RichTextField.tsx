import type { RichText } from '@karakter/domain/rich-text';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useText } from '../../text/language.tsx';
import { nothingByItself } from '../../ui/writing/writing-kit.ts';
import { fieldExtensions } from './field-extensions.ts';
import { papersText } from './text.ts';

type RichTextFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: RichText;
  readonly disabled: boolean;
  /** Of what is written; label and buttons are in the screen's language. */
  readonly lang: string;
  readonly onChange: (value: RichText) => void;
};

const commands = {
  bold: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  bulletList: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
} as const;
type Command = keyof typeof commands;
const commandNames = Object.keys(commands) as Command[];

function Toolbar({ editor, id }: { readonly editor: Editor; readonly id: string }) {
  const text = useText(papersText);
  const active = useEditorState({
    editor,
    selector: ({ editor: e }) => commandNames.filter((name) => e.isActive(name)).join(),
  }).split(',');
  return (
    <div className="rich-toolbar" role="toolbar" aria-label={text.formatting} aria-controls={id}>
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

/** Text with simple form, for questions: what is written is told at once as RichText. */
export function RichTextField({ id, label, value, disabled, lang, onChange }: RichTextFieldProps) {
  const labelId = `${id}-label`;
  const editor = useEditor({
    extensions: fieldExtensions,
    ...nothingByItself,
    content: structuredClone(value) as object,
    editable: !disabled,
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as RichText),
    editorProps: {
      attributes: { id, lang, role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId },
    },
  });
  return (
    <div className="rich-field">
      <span className="rich-label" id={labelId} aria-hidden>
        {label}
      </span>
      {!disabled && editor && <Toolbar editor={editor} id={id} />}
      <EditorContent editor={editor} className="rich-content" />
    </div>
  );
}
