import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Karakter's clock, counted from what the server last said by this machine's steady counter: a clock that is wrong, or
 * moved during the exam, changes nothing [D7].
 */
export function useServerClock(serverNow: string | undefined): () => number {
  const anchor = useRef({ text: '', server: 0, local: 0 });
  if (serverNow !== undefined && anchor.current.text !== serverNow) {
    anchor.current = { text: serverNow, server: Date.parse(serverNow), local: performance.now() };
  }
  return useCallback(() => anchor.current.server + performance.now() - anchor.current.local, []);
}

/** Renders anew every second, so that what counts down does. */
export function useEverySecond(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
}

/** Whether an instant has come by Karakter's clock; renders anew only when it does. */
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

/** Whole minutes from five on, as every page counts them (`distanceFrom`), and seconds below; never more than is left. */
function timeParts(milliseconds: number): { hours: number; minutes: number; seconds: number | null } {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 5 * 60) return { hours: 0, minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  const minutes = Math.floor(seconds / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: null };
}

type TimeWords = { readonly duration: (hours: number, minutes: number) => string };

/** `1 t 05 min`, `14 min`, and under five minutes `4:07`. */
export function timeInWords(milliseconds: number, words: TimeWords): string {
  const { hours, minutes, seconds } = timeParts(milliseconds);
  return seconds === null ? words.duration(hours, minutes) : `${minutes}:${String(seconds).padStart(2, '0')}`;
}
