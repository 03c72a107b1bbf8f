import type { AttendanceCommand, AttendanceState } from '@karakter/domain/grading/registration/attendance';
import { useRef, useState } from 'react';

/** Sends one mark; `seen` is what the server has before it. */
type Send = (command: AttendanceCommand, seen: AttendanceState) => Promise<unknown>;

/**
 * Shows a mark of attendance at once, and sends marks that follow quickly one after the other, each on top of the one
 * before it. When one is refused, what the server has is shown again, and those that built on it are not sent.
 */
export function useMarkChain(attendance: AttendanceState, send: Send) {
  const [asked, setAsked] = useState<AttendanceState | null>(null);
  const last = useRef<{ readonly to: AttendanceState; readonly done: Promise<unknown> } | null>(null);
  /** Resolves once the server has the mark, and rejects where it refused it or one that it built on. */
  const set = (command: AttendanceCommand, to: AttendanceState): Promise<unknown> => {
    const seen = last.current?.to ?? attendance;
    const done = (last.current?.done ?? Promise.resolve()).then(() => send(command, seen));
    const link = { to, done };
    last.current = link;
    setAsked(to);
    const settle = () => {
      if (last.current !== link) return;
      last.current = null;
      setAsked(null);
    };
    done.then(settle, settle);
    return done;
  };
  return { shown: asked ?? attendance, set };
}
