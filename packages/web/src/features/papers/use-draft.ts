import { papersRoutes } from '@karakter/contract/papers';
import type { PaperContent } from '@karakter/domain/paper';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api.ts';

const pauseMs = 1200;

export type PaperDraft = {
  content: PaperContent;
  state: 'saved' | 'saving' | 'unsaved';
  failure: unknown;
  change: (content: PaperContent) => void;
  /** Saves what is not saved yet and answers the version that the next command is given on. */
  settle: () => Promise<number>;
};

/** The paper as it is written: saved after a short pause, one save at a time, each on the version before it. */
export function usePaperDraft(
  examId: string,
  loaded: { version: number; content: PaperContent },
): PaperDraft {
  const [content, setContent] = useState(loaded.content);
  const [state, setState] = useState<PaperDraft['state']>('saved');
  const newest = useRef(loaded.content);
  const saved = useRef(loaded);
  const line = useRef<Promise<number>>(Promise.resolve(loaded.version));
  const { mutateAsync, error } = useCommand(papersRoutes.savePaper);

  const settle = useCallback(() => {
    const save = async () => {
      const sent = newest.current;
      if (sent === saved.current.content) return saved.current.version;
      setState('saving');
      const { version } = await mutateAsync({
        params: { examId },
        body: { version: saved.current.version, content: sent },
      });
      saved.current = { version, content: sent };
      setState(newest.current === sent ? 'saved' : 'unsaved');
      return version;
    };
    line.current = line.current.catch(() => 0).then(save);
    line.current.catch(() => setState('unsaved'));
    return line.current;
  }, [examId, mutateAsync]);

  useEffect(() => {
    if (content === saved.current.content) return;
    const timer = setTimeout(() => void settle().catch(() => undefined), pauseMs);
    return () => clearTimeout(timer);
  }, [content, settle]);

  const change = useCallback((changed: PaperContent) => {
    newest.current = changed;
    setContent(changed);
    setState('unsaved');
  }, []);

  return { content, state, failure: error, change, settle };
}
