import { useEffect, useRef } from 'react';
import type { KeptForm } from './use-kept-form.ts';

type Noticed = Pick<KeptForm<unknown>, 'content' | 'disputed' | 'isChangedElsewhere'>;

/**
 * Looks again at what the page shows when the form's draft was changed, sent or emptied in another window: what the form
 * is about may have changed there too [G15].
 */
export function useLookAgain({ content, disputed, isChangedElsewhere }: Noticed, look: () => unknown): void {
  const fromElsewhere = isChangedElsewhere || disputed.length > 0;
  const seen = [isChangedElsewhere ? content : null, disputed.map(({ theirs }) => theirs)];
  const mark = fromElsewhere ? JSON.stringify(seen) : '';
  const newest = useRef(look);
  newest.current = look;
  useEffect(() => {
    if (mark !== '') void newest.current();
  }, [mark]);
}
