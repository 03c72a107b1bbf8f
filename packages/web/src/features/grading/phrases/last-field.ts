import { useEffect, useRef } from 'react';

/** The field of several lines that was last written in on the marks, by its id: a phrase opened by a key goes there. */
export function useLastField(): () => string | undefined {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const keep = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && target.closest('#marking')) last.current = target.id;
    };
    document.addEventListener('focusin', keep);
    return () => document.removeEventListener('focusin', keep);
  }, []);
  return () => (last.current && document.getElementById(last.current) ? last.current : undefined);
}
