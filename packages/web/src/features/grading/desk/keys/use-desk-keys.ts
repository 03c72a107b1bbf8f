import type { Grade } from '@karakter/domain/exam/grades';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { leaveToHeading } from '../../../../ui/focus/focus-keeper.ts';
import { isForOthers, isTyping } from '../../../../ui/focus/is-typing.ts';
import { isPointsKey, type KeyAction, type KeyMap } from './key-choices.ts';
import { isPointsField, leavePointsField, typePoints } from './points-typing.ts';
import type { ScriptGate } from './script-gate.ts';

/** What the keys do with the script that is on the page. */
export type ScriptActions = {
  readonly grade: (grade: Grade | null) => void;
  readonly confirm: () => void;
  readonly comment: () => void;
  readonly mark: () => void;
  readonly phrases: () => void;
};

/** What the keys do with the desk itself. */
export type DeskActions = Readonly<
  Record<Exclude<KeyAction, keyof ScriptActions | 'clearGrade'>, () => void>
>;

/** Escape moves the focus from a field to the heading above it, so that the single keys work again. */
function leavesField({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Escape' || !isTyping(target) || !(target instanceof HTMLElement)) return false;
  leaveToHeading(target);
  return true;
}

/** Letters write nothing in a field for points, so they are keys of the desk there too. */
const isKeyInPoints = ({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent) =>
  isPointsField(target) &&
  [...key].length === 1 &&
  !isPointsKey(key) &&
  !(ctrlKey || metaKey || altKey || defaultPrevented);

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('dialog[open], [popover]:popover-open') !== null;

type Keys = {
  readonly map: KeyMap;
  readonly isOn: boolean;
  readonly gate: ScriptGate;
  readonly desk: DeskActions;
  readonly script: RefObject<ScriptActions | null>;
};

function perform(key: string, { map, desk, script }: Keys): boolean {
  if (isPointsKey(key)) {
    typePoints(key);
    return true;
  }
  if (key === 'Enter') {
    if (isPointsField(document.activeElement)) leavePointsField(document.activeElement);
    return true;
  }
  const meaning = map.get(key);
  if (meaning === undefined) return false;
  if (meaning.kind === 'grade') script.current?.grade(meaning.grade);
  else if (meaning.kind === 'clearGrade') script.current?.grade(null);
  else if (meaning.kind === 'confirm') script.current?.confirm();
  else if (meaning.kind === 'comment') script.current?.comment();
  else if (meaning.kind === 'mark') script.current?.mark();
  else if (meaning.kind === 'phrases') script.current?.phrases();
  else desk[meaning.kind]();
  return true;
}

const ofTheScript = ['beforeinput', 'paste', 'drop', 'click'] as const;

/**
 * The single keys of the desk, which can be changed and turned off (WCAG 2.1.4). While the next script is on its way,
 * what is pressed waits for it, and nothing reaches the script that is left [G15]. Returns what runs the waiting keys.
 */
export function useDeskKeys(keys: Keys): (waiting: readonly string[]) => void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (leavesField(event) || !keys.isOn) return;
    if (isForOthers(event) && !isKeyInPoints(event)) return;
    if (event.key === 'Enter' || !perform(event.key, keys)) return;
    event.preventDefault();
  });
  const hold = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    const isCombined = event.ctrlKey || event.metaKey || event.altKey;
    if (!keys.gate.isClosed || isCombined || isInDialog(target)) return;
    const isSign = [...key].length === 1;
    if (!isSign && !['Enter', 'Backspace', 'Delete'].includes(key)) return;
    if (keys.isOn && (key === 'Enter' || isPointsKey(key) || keys.map.has(key))) keys.gate.hold(key);
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  const stop = useEffectEvent((event: Event) => {
    const isOfScript = event.target instanceof Element && event.target.closest('#marking') !== null;
    if (!keys.gate.isClosed || !isOfScript) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  useEffect(() => {
    document.addEventListener('keydown', hold, true);
    document.addEventListener('keydown', act);
    for (const kind of ofTheScript) document.addEventListener(kind, stop, true);
    return () => {
      document.removeEventListener('keydown', hold, true);
      document.removeEventListener('keydown', act);
      for (const kind of ofTheScript) document.removeEventListener(kind, stop, true);
    };
  }, []);
  return (waiting) => {
    for (const key of waiting) perform(key, keys);
  };
}
