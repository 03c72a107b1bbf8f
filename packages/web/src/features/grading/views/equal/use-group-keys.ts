import { useEffect, useEffectEvent, useState } from 'react';
import { isForOthers } from '../../../../ui/focus/is-typing.ts';
import { useDeskChoices } from '../../desk/choices/use-desk-choices.ts';
import { isPointsKey, keyOf } from '../../desk/keys/key-choices.ts';

const headingOf = (name: string) => document.getElementById(`equal-${name}`);

const isPoints = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.id.startsWith('equal-points-');

/** Letters write nothing in a field for points, so they are keys of the page there too. */
const isKeyInPoints = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  isPoints(target) && [...key].length === 1 && !isPointsKey(key) && !(ctrlKey || metaKey || altKey);

/** Writes a sign of points in the group's field, as if it were typed there. */
function typeIn(name: string, sign: string): void {
  const field = document.getElementById(`equal-points-${name}`);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
  field.setRangeText(sign, 0, field.value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * The desk's keys between the groups: next, previous, and digits for points, which the person can change and turn off
 * (WCAG 2.1.4). Returns the name of the group that they are at.
 */
export function useGroupKeys(names: readonly string[]): string {
  const { choices } = useDeskChoices();
  const [here, setHere] = useState('');
  const name = names.includes(here) ? here : (names[0] ?? '');
  useEffect(() => {
    if (here !== '') headingOf(here)?.focus();
  }, [here]);
  const focused = () =>
    document.activeElement?.closest('[data-equal-group]')?.getAttribute('data-equal-group');
  const go = (step: 1 | -1) => {
    const from = focused() ?? (here === '' ? null : name);
    // The first press goes to the first group.
    const at = from === null ? 0 : names.indexOf(from) + step;
    const next = names[Math.min(names.length - 1, Math.max(0, at))] ?? name;
    if (next === here) headingOf(next)?.focus();
    setHere(next);
  };
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (choices.shortcuts !== 'on' || (isForOthers(event) && !isKeyInPoints(event))) return;
    if (event.key === keyOf('next', choices.keys)) go(1);
    else if (event.key === keyOf('previous', choices.keys)) go(-1);
    else if (isPointsKey(event.key)) typeIn(focused() ?? name, event.key);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, []);
  return here;
}
