import { useState } from 'react';

/**
 * Saves what is written before a command that needs all of it, and says so while it lasts. Null where not all could be
 * saved: then nothing is sent, and the line about the writing says why.
 */
export function useSettled(settle: () => Promise<number | null>) {
  const [isSettling, setSettling] = useState(false);
  const settled = async () => {
    setSettling(true);
    const version = await settle();
    setSettling(false);
    return version;
  };
  return { isSettling, settled };
}
