import { essayName } from '@karakter/domain/sitting/answer';
import type { Extensions } from '@tiptap/core';
import type { Doc } from 'yjs';
import { LineBelowTable } from '../../../../ui/writing/line-below-table.ts';
import type { PasteReport } from '../../../../ui/writing/pasting/left-out.ts';
import { tables } from '../../../../ui/writing/plain-table.ts';
import { ShowStoredOnly } from '../../../../ui/writing/show-stored-only.ts';
import { isWithinText, type Refusal, WithinLimits } from '../../../../ui/writing/within-limits.ts';
import { writingKit } from '../../../../ui/writing/writing-kit.ts';
import { hasRoomFor, structsOf } from './room-in-answer.ts';
import { UndoWithinLimits } from './undo-within-limits.ts';

type EditorNotices = {
  readonly refused: (refusal: Refusal) => void;
  readonly leftOut: (report: PasteReport) => void;
};

/** Undo belongs to the Yjs document, so that it never undoes another window's writing. */
export function essayExtensions(doc: Doc, questionId: string, notices: EditorNotices): Extensions {
  return [
    ...writingKit(
      { heading: { levels: [2, 3] }, link: false, undoRedo: false, trailingNode: false },
      notices.leftOut,
    ),
    ...tables,
    ShowStoredOnly,
    LineBelowTable,
    WithinLimits.configure({
      onRefused: notices.refused,
      hasRoomFor: (added) => hasRoomFor(doc, { ...added, structs: structsOf(added) }),
    }),
    UndoWithinLimits.configure({
      fragment: doc.getXmlFragment(essayName(questionId)),
      hasRoomToRestore: (text, restored) => isWithinText(text, restored) && hasRoomFor(doc, restored),
      onNoRoom: () => notices.refused({ kind: 'noRoomToUndo' }),
    }),
  ];
}
