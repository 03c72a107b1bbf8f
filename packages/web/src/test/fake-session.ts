import type { ServerMessage } from '@karakter/contract/sitting/socket';
import * as Y from 'yjs';
import type { AnswerSession } from '../features/sitting/session/answer-session.ts';
import { type SavingState, savingAtFirst } from '../features/sitting/session/saving-state.ts';

/** A session whose state and messages the test decides; it has been opened and is connected. */
export function fakeSession(candidacyId: string) {
  let state: SavingState = { ...savingAtFirst, isReady: true, connection: 'up' };
  const listeners = new Set<() => void>();
  const messageListeners = new Set<(message: ServerMessage) => void>();
  const fake = {
    isUnsaved: false,
    /** How often the opening of the paper has been reported. */
    opened: 0,
    changes(changed: Partial<SavingState>): void {
      state = { ...state, ...changed };
      for (const listener of listeners) listener();
    },
    delivers(message: ServerMessage): void {
      for (const listener of messageListeners) listener(message);
    },
    /** The number of its present listeners. */
    listeners: () => listeners.size + messageListeners.size,
    session: undefined as unknown as AnswerSession,
  };
  const session = {
    candidacyId,
    doc: new Y.Doc(),
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listen(listener: (message: ServerMessage) => void) {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    sendOpened() {
      fake.opened += 1;
    },
    wouldBeLost: () => fake.isUnsaved,
  };
  fake.session = session as unknown as AnswerSession;
  return fake;
}
