import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (sentence: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** The two places from which what changes by itself is read aloud. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const announce = useCallback<Announce>((sentence, urgency = 'polite') => {
    const say = urgency === 'assertive' ? setAssertive : setPolite;
    // A sentence said twice is only read twice if it differs: a no-break space at the end is not heard.
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

/** Says a sentence to those who listen to the page. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
