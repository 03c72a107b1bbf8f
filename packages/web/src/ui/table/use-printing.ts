import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What is being printed: this table only, or its page. */
export type Printing = 'table' | 'page' | null;

/** A list renders all of its rows while it is printed, also by the browser's own command. */
export function usePrinting() {
  const [printing, setPrinting] = useState<Printing>(null);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting((now) => now ?? 'page'));
    const after = () => setPrinting(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const print = () => {
    flushSync(() => setPrinting('table'));
    window.print();
  };
  return { printing, print };
}
