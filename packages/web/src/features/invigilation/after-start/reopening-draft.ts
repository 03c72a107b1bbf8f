import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';

/** The opening of a hand-in, while it is typed. */
export type ReopeningDraft = { readonly minutes: string; readonly reason: string };
export type ReopeningFault = keyof ReopeningDraft;

/** The minutes as typed; none typed means none. */
export const minutesOf = ({ minutes }: ReopeningDraft) => Number(minutes.trim());

/** What must be typed or corrected before it can be sent. */
export function faultsOf(draft: ReopeningDraft): ReopeningFault[] {
  const minutes = minutesOf(draft);
  const areMinutes = Number.isInteger(minutes) && minutes >= 0 && minutes <= mostExtensionMinutes;
  return [
    ...(areMinutes ? [] : (['minutes'] as const)),
    ...(draft.reason.trim().length >= 3 ? [] : (['reason'] as const)),
  ];
}
