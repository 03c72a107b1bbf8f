import { useRef } from 'react';

/**
 * The order to show while a person is among the items: those shown keep their places, also where they would be gone,
 * and new ones come last, so that nothing moves under a finger [D9].
 */
export function heldOrder(before: readonly string[], next: readonly string[]): readonly string[] {
  const known = new Set(before);
  return [...before, ...next.filter((id) => !known.has(id))];
}

/** The ids in their present order, or in the order held; another view begins a new order. */
export function useHeldOrder(next: readonly string[], view: string, isHeld: boolean): readonly string[] {
  const shown = useRef({ view, ids: next });
  const before = shown.current;
  const ids = isHeld && before.view === view ? heldOrder(before.ids, next) : next;
  shown.current = { view, ids };
  return ids;
}
