import { z } from 'zod';
import { boardViewKeyOf } from '../../../device/remembered-person.ts';

const boardShapes = ['list', 'seats'] as const;
export const boardOrders = ['seat', 'name', 'number'] as const;
/** The seats in a row that can be chosen for a room where seats are only numbered. */
export const rowLengths = [4, 5, 6, 8, 10, 12, 15, 20] as const;

const keptView = z.object({
  shape: z.enum(boardShapes).catch('list'),
  order: z.enum(boardOrders).catch('seat'),
  perRow: z.literal(rowLengths).catch(8),
});
/** How a person wants boards shown: as a list or as seats, the order of the list, and the seats in a row. */
export type KeptBoardView = z.infer<typeof keptView>;

const usual = keptView.parse({});

/** This person's choice on this device. */
export function keptBoardView(personId: string | null): KeptBoardView {
  try {
    return keptView.parse(JSON.parse((personId && localStorage.getItem(boardViewKeyOf(personId))) || '{}'));
  } catch {
    return usual;
  }
}

export function keepBoardView(personId: string | null, view: KeptBoardView): void {
  if (personId === null) return;
  try {
    localStorage.setItem(boardViewKeyOf(personId), JSON.stringify(view));
  } catch {
    // Then the choice lasts as long as the page.
  }
}
