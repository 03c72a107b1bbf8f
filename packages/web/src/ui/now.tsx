import type { InstantText } from '@karakter/domain/calendar/dates';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const NowContext = createContext<InstantText | null>(null);

type NowProviderProps = {
  /** The time of Karakter's clock in the server's response. */
  readonly serverNow: InstantText;
  /** The time of this device's clock then, in milliseconds. */
  readonly receivedAt: number;
  readonly children: ReactNode;
};

const tickMs = 10_000;

/** Provides Karakter's time to its children, independently of this device's clock. */
export function NowProvider({ serverNow, receivedAt, children }: NowProviderProps) {
  const [localMs, setLocalMs] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setLocalMs(Date.now()), tickMs);
    return () => clearInterval(ticking);
  }, []);
  const now = new Date(Date.parse(serverNow) + Math.max(0, localMs - receivedAt)).toISOString();
  return <NowContext value={now}>{children}</NowContext>;
}

/** The present instant by Karakter's clock, a few seconds old at most. */
export function useNow(): InstantText {
  return useContext(NowContext) ?? new Date().toISOString();
}
