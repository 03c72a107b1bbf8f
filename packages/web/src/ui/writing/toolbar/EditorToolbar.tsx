import { ArrowRedoIcon, ArrowUndoIcon, BulletListIcon, NumberListIcon, TableIcon } from '@navikt/aksel-icons';
import type { ChainedCommands } from '@tiptap/core';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '../../../text/language.tsx';
import { useRovingTabStop } from '../../focus/roving-tab-stop.ts';
import { SignIcon } from './SignIcon.tsx';
import * as styles from './toolbar.module.css';
import { toolbarText } from './toolbar-texts.ts';

type ToolName =
  | (
      | 'undo'
      | 'redo'
      | 'heading'
      | 'subheading'
      | 'bold'
      | 'italic'
      | 'underline'
      | 'subscript'
      | 'superscript'
      | 'bulletList'
      | 'orderedList'
    )
  | ('table' | 'rowAfter' | 'columnAfter' | 'deleteRow' | 'deleteColumn' | 'deleteTable');

type Tool = {
  readonly name: ToolName;
  /** The keyboard shortcut, as it is shown. */
  readonly key?: string;
  readonly face?: ReactNode;
  readonly isActive?: (editor: Editor) => boolean;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
};

const newTable = { rows: 3, cols: 3, withHeaderRow: true };

const groups: readonly (readonly Tool[])[] = [
  [
    { name: 'undo', key: 'Control+Z', face: <ArrowUndoIcon aria-hidden />, run: (chain) => chain.undo() },
    { name: 'redo', key: 'Control+Y', face: <ArrowRedoIcon aria-hidden />, run: (chain) => chain.redo() },
  ],
  [
    {
      name: 'heading',
      key: 'Control+Alt+2',
      isActive: (editor) => editor.isActive('heading', { level: 2 }),
      run: (chain) => chain.toggleHeading({ level: 2 }),
    },
    {
      name: 'subheading',
      key: 'Control+Alt+3',
      isActive: (editor) => editor.isActive('heading', { level: 3 }),
      run: (chain) => chain.toggleHeading({ level: 3 }),
    },
  ],
  [
    {
      name: 'bold',
      key: 'Control+B',
      face: <b aria-hidden>B</b>,
      isActive: (editor) => editor.isActive('bold'),
      run: (chain) => chain.toggleBold(),
    },
    {
      name: 'italic',
      key: 'Control+I',
      face: <i aria-hidden>I</i>,
      isActive: (editor) => editor.isActive('italic'),
      run: (chain) => chain.toggleItalic(),
    },
    {
      name: 'underline',
      key: 'Control+U',
      face: <u aria-hidden>U</u>,
      isActive: (editor) => editor.isActive('underline'),
      run: (chain) => chain.toggleUnderline(),
    },
    {
      name: 'subscript',
      key: 'Control+,',
      face: <SignIcon isRaised={false} />,
      isActive: (editor) => editor.isActive('subscript'),
      run: (chain) => chain.toggleMark('subscript'),
    },
    {
      name: 'superscript',
      key: 'Control+.',
      face: <SignIcon isRaised={true} />,
      isActive: (editor) => editor.isActive('superscript'),
      run: (chain) => chain.toggleMark('superscript'),
    },
  ],
  [
    {
      name: 'bulletList',
      key: 'Control+Shift+8',
      face: <BulletListIcon aria-hidden />,
      isActive: (editor) => editor.isActive('bulletList'),
      run: (chain) => chain.toggleBulletList(),
    },
    {
      name: 'orderedList',
      key: 'Control+Shift+7',
      face: <NumberListIcon aria-hidden />,
      isActive: (editor) => editor.isActive('orderedList'),
      run: (chain) => chain.toggleOrderedList(),
    },
    { name: 'table', face: <TableIcon aria-hidden />, run: (chain) => chain.insertTable(newTable) },
  ],
];

const tableTools: readonly Tool[] = [
  { name: 'rowAfter', run: (chain) => chain.addRowAfter() },
  { name: 'columnAfter', run: (chain) => chain.addColumnAfter() },
  { name: 'deleteRow', run: (chain) => chain.deleteRow() },
  { name: 'deleteColumn', run: (chain) => chain.deleteColumn() },
  { name: 'deleteTable', run: (chain) => chain.deleteTable() },
];

type ToolButtonProps = { readonly editor: Editor; readonly tool: Tool };

function ToolButton({ editor, tool }: ToolButtonProps) {
  const name = useText(toolbarText)[tool.name];
  const isActive = useEditorState({ editor, selector: () => tool.isActive?.(editor) ?? false });
  const told = tool.key
    ? { 'aria-keyshortcuts': tool.key, title: `${name} (${tool.key.replace('Control', 'Ctrl')})` }
    : { title: name };
  return (
    <button
      type="button"
      className={styles.tool}
      {...(tool.isActive ? { 'aria-pressed': isActive } : {})}
      {...(tool.face ? { 'aria-label': name } : {})}
      {...told}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => tool.run(editor.chain().focus()).run()}
    >
      {tool.face ?? name}
    </button>
  );
}

type EditorToolbarProps = {
  readonly editor: Editor;
  readonly toolbar: RefObject<HTMLDivElement | null>;
  /** The id of the text, where it is not the only one on the page. */
  readonly controls?: string;
  /** Tools that only some texts have. */
  readonly children?: ReactNode;
};

/** Tools for the text, and inside a table also for the table; the same for authors and candidates. */
export function EditorToolbar({ editor, toolbar, controls, children }: EditorToolbarProps) {
  const text = useText(toolbarText);
  const isInTable = useEditorState({ editor, selector: () => editor.isActive('table') });
  const oneStop = useRovingTabStop(toolbar);
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={text.toolbar}
      {...(controls && { 'aria-controls': controls })}
      className={styles.toolbar}
      {...oneStop}
    >
      {groups.map((group) => (
        <span key={group[0]?.name} className={styles.toolGroup}>
          {group.map((tool) => (
            <ToolButton key={tool.name} editor={editor} tool={tool} />
          ))}
        </span>
      ))}
      {children && <span className={styles.toolGroup}>{children}</span>}
      {isInTable && (
        <span className={`${styles.toolGroup} ${styles.toolWords}`}>
          {tableTools.map((tool) => (
            <ToolButton key={tool.name} editor={editor} tool={tool} />
          ))}
        </span>
      )}
    </div>
  );
}
