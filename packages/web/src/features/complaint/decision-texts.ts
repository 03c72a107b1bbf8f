import { texts } from '../../text/dictionary.ts';

/** What was decided in a complaint, by whom and for whom, as its candidate reads it. */
export const decisionText = texts({
  nb: {
    outcomes: {
      dismissed: 'Klagen ble avvist',
      disagreed: 'Institusjonen er ikke enig',
      upheld: 'Klagen ble tatt til følge',
      notUpheld: 'Klagen ble ikke tatt til følge',
      sentBack: 'Saken ble sendt tilbake til institusjonen',
      remedied: 'Avgjørelsen er gjennomført',
    },
    bodies: { institution: 'Institusjonen', board: 'Klageinstansen' },
    remedies: {
      newGrading: 'Det du leverte, sensureres på nytt av nye sensorer.',
      newExam: 'Du får ny eksamen med nye sensorer.',
    },
    scopes: {
      complainant: 'Avgjørelsen gjelder deg.',
      all: 'Avgjørelsen gjelder alle som feilen rammet.',
    },
  },
  nn: {
    outcomes: {
      dismissed: 'Klaga vart avvist',
      disagreed: 'Institusjonen er ikkje samd',
      upheld: 'Klaga vart teken til følgje',
      notUpheld: 'Klaga vart ikkje teken til følgje',
      sentBack: 'Saka vart send tilbake til institusjonen',
      remedied: 'Avgjerda er gjennomført',
    },
    bodies: { institution: 'Institusjonen', board: 'Klageinstansen' },
    remedies: {
      newGrading: 'Det du leverte, blir sensurert på nytt av nye sensorar.',
      newExam: 'Du får ny eksamen med nye sensorar.',
    },
    scopes: {
      complainant: 'Avgjerda gjeld deg.',
      all: 'Avgjerda gjeld alle som feilen råka.',
    },
  },
  en: {
    outcomes: {
      dismissed: 'The complaint was dismissed',
      disagreed: 'The institution does not agree',
      upheld: 'The complaint was upheld',
      notUpheld: 'The complaint was not upheld',
      sentBack: 'The case was sent back to the institution',
      remedied: 'The decision is carried out',
    },
    bodies: { institution: 'The institution', board: 'The appeal body' },
    remedies: {
      newGrading: 'New graders grade what you handed in.',
      newExam: 'You get a new exam with new graders.',
    },
    scopes: {
      complainant: 'The decision is for you.',
      all: 'The decision is for all whom the error struck.',
    },
  },
});
