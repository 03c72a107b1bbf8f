import { commaSeparated } from '@karakter/domain/text/wording';
import { texts } from './dictionary.ts';

type Place = { readonly room: string; readonly seat: string };

/** Where a candidate sits. */
export const placeText = texts({
  nb: {
    place: 'Plass',
    where: ({ room, seat }: Place) => commaSeparated([room && `rom ${room}`, seat && `plass ${seat}`]),
    notDecided: 'Ikke bestemt ennå',
    moved: (where: string) => `Du har fått en annen plass: ${where}.`,
  },
  nn: {
    place: 'Plass',
    where: ({ room, seat }) => commaSeparated([room && `rom ${room}`, seat && `plass ${seat}`]),
    notDecided: 'Ikkje bestemt enno',
    moved: (where) => `Du har fått ein annan plass: ${where}.`,
  },
  en: {
    place: 'Seat',
    where: ({ room, seat }) => commaSeparated([room && `room ${room}`, seat && `seat ${seat}`]),
    notDecided: 'Not decided yet',
    moved: (where) => `You have another seat: ${where}.`,
  },
});
