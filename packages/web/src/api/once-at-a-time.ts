import { useCallback, useRef } from 'react';

/**
 * Sends a command once while it is under way, however often its button is pressed meanwhile: the design system's loading
 * button still reacts to presses. A command with other content is another one, and is sent.
 */
export function useOnceAtATime<Call extends readonly unknown[], Answer>(
  send: (...call: Call) => Promise<Answer>,
): (...call: Call) => Promise<Answer> {
  const underWay = useRef(new Map<string, Promise<Answer>>());
  return useCallback(
    (...call) => {
      const content = JSON.stringify(call[0]);
      const already = underWay.current.get(content);
      if (already) return already;
      const sent = send(...call).finally(() => underWay.current.delete(content));
      underWay.current.set(content, sent);
      return sent;
    },
    [send],
  );
}
