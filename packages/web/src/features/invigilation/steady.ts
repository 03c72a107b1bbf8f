import { useRef } from 'react';

/** The list itself as long as it holds the same items, so that what is drawn from it is left standing. */
export function useSteady<T>(items: readonly T[]): readonly T[] {
  const kept = useRef(items);
  const before = kept.current;
  const isSame = before.length === items.length && items.every((item, index) => item === before[index]);
  if (!isSame) kept.current = items;
  return kept.current;
}
