import { texts } from '../../../text/dictionary.ts';

/** A person's own address for calendars. */
export const calendarFeedText = texts({
  nb: {
    title: 'Datoene dine i kalenderen',
    about:
      'Kalenderen din kan hente eksamenene og fristene dine herfra. Der står ingen karakterer, begrunnelser eller navn på kandidater.',
    make: 'Lag adresse',
    renew: 'Lag ny adresse',
    end: 'Slett adressen',
    madeAt: (when: string) => `Adressen ble laget ${when}. Den kan ikke vises igjen.`,
    renewAbout: 'Lager du en ny adresse, slutter den gamle å virke med en gang.',
    address: 'Adressen',
    once: 'Kopier adressen nå, den vises bare denne gangen. Den som har den, ser datoene dine.',
    made: 'Adressen er laget.',
    ended: 'Adressen er slettet, og virker ikke lenger.',
  },
  nn: {
    title: 'Datoane dine i kalenderen',
    about:
      'Kalenderen din kan hente eksamenane og fristane dine herifrå. Der står ingen karakterar, grunngjevingar eller namn på kandidatar.',
    make: 'Lag adresse',
    renew: 'Lag ny adresse',
    end: 'Slett adressa',
    madeAt: (when) => `Adressa vart laga ${when}. Ho kan ikkje visast ein gong til.`,
    renewAbout: 'Lagar du ei ny adresse, sluttar den gamle å verke med ein gong.',
    address: 'Adressa',
    once: 'Kopier adressa no, ho blir berre vist denne gongen. Den som har henne, ser datoane dine.',
    made: 'Adressa er laga.',
    ended: 'Adressa er sletta, og verkar ikkje lenger.',
  },
  en: {
    title: 'Your dates in your calendar',
    about:
      'Your calendar can fetch your exams and deadlines from here. It holds no grades, explanations or names of candidates.',
    make: 'Make an address',
    renew: 'Make a new address',
    end: 'Delete the address',
    madeAt: (when) => `The address was made ${when}. It cannot be shown again.`,
    renewAbout: 'When you make a new address, the old one stops working at once.',
    address: 'The address',
    once: 'Copy the address now, it is shown only this once. Anyone who has it sees your dates.',
    made: 'The address is made.',
    ended: 'The address is deleted and no longer works.',
  },
});
