import { texts } from '../../../text/dictionary.ts';

/** What happened to an appeal against a dismissal, in the exam's history [K1]. */
export const dismissalHistoryText = texts({
  nb: {
    deadlineExtended: 'En frist ble forlenget for en kandidat',
    dismissalAppealFiled: 'En klage på en avvisning kom inn',
    dismissalAppealForwarded: 'En klage på en avvisning gikk til klageinstansen',
    dismissalStands: 'En avvisning ble stående etter klage',
    dismissalSetAside: 'En avvisning ble opphevet',
    dismissalAppealWithdrawn: 'En klage på en avvisning ble trukket',
    dismissalAppealLapsed: 'En klage på en avvisning falt bort, siden karakteren ble opphevet',
  },
  nn: {
    deadlineExtended: 'Ein frist vart forlengd for ein kandidat',
    dismissalAppealFiled: 'Ei klage på ei avvising kom inn',
    dismissalAppealForwarded: 'Ei klage på ei avvising gjekk til klageinstansen',
    dismissalStands: 'Ei avvising vart ståande etter klage',
    dismissalSetAside: 'Ei avvising vart oppheva',
    dismissalAppealWithdrawn: 'Ei klage på ei avvising vart trekt',
    dismissalAppealLapsed: 'Ei klage på ei avvising fall bort, sidan karakteren vart oppheva',
  },
  en: {
    deadlineExtended: 'A deadline was extended for a candidate',
    dismissalAppealFiled: 'An appeal against a dismissal came in',
    dismissalAppealForwarded: 'An appeal against a dismissal went to the appeal body',
    dismissalStands: 'A dismissal stood after an appeal',
    dismissalSetAside: 'A dismissal was set aside',
    dismissalAppealWithdrawn: 'An appeal against a dismissal was withdrawn',
    dismissalAppealLapsed: 'An appeal against a dismissal lapsed, since the grade was annulled',
  },
});
