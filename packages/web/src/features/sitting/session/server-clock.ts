import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Karakter's clock: the server's last time plus this device's monotonic counter. A device clock that is wrong, or is
 * changed during the exam, has no effect [D7].
 */
export function useServerClock(serverNow: string | undefined): () => number {
  const anchor = useRef({ text: '', server: 0, local: 0 });
  if (serverNow !== undefined && anchor.current.text !== serverNow) {
    anchor.current = { text: serverNow, server: Date.parse(serverNow), local: performance.now() };
  }
  return useCallback(() => anchor.current.server + performance.now() - anchor.current.local, []);
}

/** Renders again every second, for countdowns. */
export function useEverySecond(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
}

/** Whether an instant has come by Karakter's clock; renders again only when it does. */
export function useHasCome(instant: string | undefined, serverNow: () => number): boolean {
  const isPast = useCallback(
    () => instant !== undefined && serverNow() >= Date.parse(instant),
    [instant, serverNow],
  );
  const [hasCome, setHasCome] = useState(isPast);
  useEffect(() => {
    const look = () => setHasCome(isPast());
    look();
    const looking = setInterval(look, 500);
    return () => clearInterval(looking);
  }, [isPast]);
  return hasCome;
}

type TimeWords = {
  readonly duration: (hours: number, minutes: number) => string;
  readonly days: (days: number, hours: number) => string;
};

/**
 * `92 dager 4 t` from two days on, `1 t 05 min`, `14 min`, and under five minutes `4:07`. Whole minutes as every page
 * counts them (`distanceFrom`); never more than is left.
 */
export function timeInWords(milliseconds: number, words: TimeWords): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 5) return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.duration(hours, minutes % 60) : words.days(Math.floor(hours / 24), hours % 24);
}
