import { deskKeyOf, rememberedPerson } from '../../../../device/remembered-person.ts';

/** A grader's own choices for the desk, kept on this device for this person. */
export type DeskChoices = {
  readonly guide: 'open' | 'closed';
  readonly questions: 'open' | 'closed';
  readonly list: 'shown' | 'hidden';
  readonly shortcuts: 'on' | 'off';
  /** The keys that the person has changed, by action. */
  readonly keys: Readonly<Record<string, string>>;
};

const inFirstPlace: DeskChoices = {
  guide: 'open',
  questions: 'closed',
  list: 'shown',
  shortcuts: 'on',
  keys: {},
};

const isChoice = (kept: unknown): kept is Partial<DeskChoices> => typeof kept === 'object' && kept !== null;

/** Reads what the device keeps; whatever is missing or damaged there is as in the first place. */
export function deskChoicesFrom(kept: string | null): DeskChoices {
  let read: unknown;
  try {
    read = JSON.parse(kept ?? '{}');
  } catch {
    read = {};
  }
  const given = isChoice(read) ? read : {};
  const one = <Choice extends string>(value: unknown, choices: readonly Choice[], otherwise: Choice) =>
    choices.find((choice) => choice === value) ?? otherwise;
  const own: readonly [string, unknown][] = Object.entries(isChoice(given.keys) ? given.keys : {});
  const keys = own.flatMap(([action, key]) => (typeof key === 'string' ? [[action, key] as const] : []));
  return {
    guide: one(given.guide, ['open', 'closed'], inFirstPlace.guide),
    questions: one(given.questions, ['open', 'closed'], inFirstPlace.questions),
    list: one(given.list, ['shown', 'hidden'], inFirstPlace.list),
    shortcuts: one(given.shortcuts, ['on', 'off'], inFirstPlace.shortcuts),
    keys: Object.fromEntries(keys),
  };
}

/** The choices of the person at this device. */
export function keptDeskChoices(): DeskChoices {
  const person = rememberedPerson();
  try {
    return deskChoicesFrom(person && localStorage.getItem(deskKeyOf(person)));
  } catch {
    return inFirstPlace;
  }
}

export function keepDeskChoices(choices: DeskChoices): void {
  const person = rememberedPerson();
  if (person === null) return;
  try {
    localStorage.setItem(deskKeyOf(person), JSON.stringify(choices));
  } catch {
    // Then the choice lasts as long as the page.
  }
}
