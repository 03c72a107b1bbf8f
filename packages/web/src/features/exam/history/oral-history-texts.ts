import { texts } from '../../../text/dictionary.ts';

/** What happened to the oral part of an exam, in the exam's history [K10]. */
export const oralHistoryText = texts({
  nb: {
    oralPartSet: 'Det ble bestemt om en muntlig del følger',
    newOralCalled: 'En endret karakter kalte en kandidat inn til ny muntlig prøve',
    newOralArranged: 'En ny muntlig prøve fikk tid og sted',
    newOralHeld: 'En ny muntlig prøve ble holdt',
    newOralCancelled: 'En ny muntlig prøve ble avlyst',
  },
  nn: {
    oralPartSet: 'Det vart bestemt om ein munnleg del følgjer',
    newOralCalled: 'Ein endra karakter kalla ein kandidat inn til ny munnleg prøve',
    newOralArranged: 'Ei ny munnleg prøve fekk tid og stad',
    newOralHeld: 'Ei ny munnleg prøve vart halden',
    newOralCancelled: 'Ei ny munnleg prøve vart avlyst',
  },
  en: {
    oralPartSet: 'It was decided whether an oral part follows',
    newOralCalled: 'A changed grade called a candidate to a new oral exam',
    newOralArranged: 'A new oral exam was given time and place',
    newOralHeld: 'A new oral exam was held',
    newOralCancelled: 'A new oral exam was cancelled',
  },
});
