import { texts } from '../../text/dictionary.ts';

/** The people appointed for the exam: the authors of its paper, and the invigilators of its rooms. */
export const appointedText = texts({
  nb: {
    appoint: 'Oppnevn',
    remove: 'Fjern',
    coordinators: {
      title: 'Emneansvarlige',
      none: 'Ingen emneansvarlig er oppnevnt ennå. Den emneansvarlige skriver oppgaven og veiledningen.',
      find: 'Finn emneansvarlig',
      dismiss: (name: string) => `Fjern ${name} som emneansvarlig`,
    },
    invigilators: {
      title: 'Eksamensvakter',
      none: 'Ingen eksamensvakt er satt opp ennå. Bare de som står her, får åpne eksamensrommet, fra et døgn før eksamen til et døgn etter.',
      find: 'Finn eksamensvakt',
      dismiss: (name: string) => `Fjern ${name} som eksamensvakt`,
    },
  },
  nn: {
    appoint: 'Nemn opp',
    remove: 'Fjern',
    coordinators: {
      title: 'Emneansvarlege',
      none: 'Ingen emneansvarleg er nemnd opp enno. Den emneansvarlege skriv oppgåva og rettleiinga.',
      find: 'Finn emneansvarleg',
      dismiss: (name) => `Fjern ${name} som emneansvarleg`,
    },
    invigilators: {
      title: 'Eksamensvakter',
      none: 'Inga eksamensvakt er sett opp enno. Berre dei som står her, får opne eksamensrommet, frå eit døgn før eksamenen til eit døgn etter.',
      find: 'Finn eksamensvakt',
      dismiss: (name) => `Fjern ${name} som eksamensvakt`,
    },
  },
  en: {
    appoint: 'Appoint',
    remove: 'Remove',
    coordinators: {
      title: 'Course coordinators',
      none: 'No course coordinator is appointed yet. The coordinator writes the paper and the guide.',
      find: 'Find a course coordinator',
      dismiss: (name) => `Remove ${name} as course coordinator`,
    },
    invigilators: {
      title: 'Invigilators',
      none: 'No invigilator is set up yet. Only those listed here can open the exam room, from a day before the exam to a day after it.',
      find: 'Find an invigilator',
      dismiss: (name) => `Remove ${name} as invigilator`,
    },
  },
});
