import { useRef } from 'react';

/** The same list object as long as it has the same items, so that its rendered rows are reused. */
export function useSteady<T>(items: readonly T[]): readonly T[] {
  const kept = useRef(items);
  const before = kept.current;
  const isSame = before.length === items.length && items.every((item, index) => item === before[index]);
  if (!isSame) kept.current = items;
  return kept.current;
}
