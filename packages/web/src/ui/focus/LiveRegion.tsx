import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (sentence: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** The two live regions from which screen readers read announcements. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const announce = useCallback<Announce>((sentence, urgency = 'polite') => {
    const say = urgency === 'assertive' ? setAssertive : setPolite;
    // A repeated sentence is only read again if the text differs; a no-break space at the end is not pronounced.
    say((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="ds-sr-only" role="status">
        {polite}
      </div>
      <div className="ds-sr-only" role="alert">
        {assertive}
      </div>
    </AnnounceContext>
  );
}

/** Announces a sentence to users of screen readers. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
