import { Collaboration, type CollaborationOptions } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { type Restored, restoredBy } from './restored-by.ts';

type Undoing = CollaborationOptions & {
  hasRoomToRestore: (text: Node, restored: Restored) => boolean;
  onNoRoom: () => void;
};

const directions = ['undo', 'redo'] as const;

/**
 * Undo and redo within the same limits as all other writing: undoing a deletion may restore more than there is room
 * for. In that case nothing is changed, and the deletion can be undone when there is room again.
 */
export const UndoWithinLimits = Collaboration.extend<Undoing>({
  addCommands() {
    const own = this.parent?.() ?? {};
    const { hasRoomToRestore, onNoRoom } = this.options;
    const hasRoom = (state: EditorState, direction: (typeof directions)[number]) => {
      const manager: UndoManager = yUndoPluginKey.getState(state).undoManager;
      const restored = restoredBy(manager, direction);
      return restored.structs === 0 || hasRoomToRestore(state.doc, restored);
    };
    const within = directions.map((direction) => {
      const command: typeof own.undo = () => (props) => {
        if (!props.dispatch || hasRoom(props.state, direction)) return own[direction]?.()(props) === true;
        props.tr.setMeta('preventDispatch', true);
        onNoRoom();
        return true;
      };
      return [direction, command] as const;
    });
    return { ...own, ...Object.fromEntries(within) };
  },
});
