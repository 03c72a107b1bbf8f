import { explanationRoutes } from '@karakter/contract/explanation';
import type { ExplanationText } from '@karakter/domain/explanation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api.ts';

const pauseMs = 800;

export type ExplanationDraft = {
  text: ExplanationText;
  state: 'saved' | 'saving' | 'unsaved';
  failure: unknown;
  change: (text: ExplanationText) => void;
  /** Saves what is not saved yet and answers the version that the next command is given on. */
  settle: () => Promise<number>;
};

/** The text as it is written: saved after a short pause, one save at a time, each on the version before it [G15]. */
export function useExplanationDraft(
  explanationId: string,
  loaded: { version: number; text: ExplanationText },
): ExplanationDraft {
  const [text, setText] = useState(loaded.text);
  const [state, setState] = useState<ExplanationDraft['state']>('saved');
  const newest = useRef(loaded.text);
  const saved = useRef(loaded);
  const line = useRef<Promise<number>>(Promise.resolve(loaded.version));
  const { mutateAsync, error } = useCommand(explanationRoutes.saveExplanation);

  const settle = useCallback(() => {
    const save = async () => {
      const sent = newest.current;
      if (sent === saved.current.text) return saved.current.version;
      setState('saving');
      const body = { ...sent, version: saved.current.version };
      const { version } = await mutateAsync({ params: { explanationId }, body });
      saved.current = { version, text: sent };
      setState(newest.current === sent ? 'saved' : 'unsaved');
      return version;
    };
    line.current = line.current.catch(() => 0).then(save);
    line.current.catch(() => setState('unsaved'));
    return line.current;
  }, [explanationId, mutateAsync]);

  useEffect(() => {
    if (text === saved.current.text) return;
    const timer = setTimeout(() => void settle().catch(() => undefined), pauseMs);
    return () => clearTimeout(timer);
  }, [text, settle]);

  const change = useCallback((changed: ExplanationText) => {
    newest.current = changed;
    setText(changed);
    setState('unsaved');
  }, []);

  return { text, state, failure: error, change, settle };
}
