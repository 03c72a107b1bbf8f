import { texts } from '../../../text/dictionary.ts';

/** What happened to a procedural complaint, in the exam's history [K8]. */
export const complaintHistoryText = texts({
  nb: {
    complaintFiled: 'En klage på formelle feil kom inn',
    complaintTakenUp: 'En klage på formelle feil ble tatt opp',
    complaintDismissed: 'En klage på formelle feil ble avvist',
    complaintDisagreed: 'En klage på formelle feil gikk til klageinstansen',
    complaintUpheld: 'En klage på formelle feil ble tatt til følge',
    complaintNotUpheld: 'En klage på formelle feil ble ikke tatt til følge',
    complaintSentBack: 'Klageinstansen sendte en klage tilbake',
    complaintRemedied: 'En klage på formelle feil ble gjennomført',
    complaintWithdrawn: 'En klage på formelle feil ble trukket',
  },
  nn: {
    complaintFiled: 'Ei klage på formelle feil kom inn',
    complaintTakenUp: 'Ei klage på formelle feil vart teken opp',
    complaintDismissed: 'Ei klage på formelle feil vart avvist',
    complaintDisagreed: 'Ei klage på formelle feil gjekk til klageinstansen',
    complaintUpheld: 'Ei klage på formelle feil vart teken til følgje',
    complaintNotUpheld: 'Ei klage på formelle feil vart ikkje teken til følgje',
    complaintSentBack: 'Klageinstansen sende ei klage tilbake',
    complaintRemedied: 'Ei klage på formelle feil vart gjennomført',
    complaintWithdrawn: 'Ei klage på formelle feil vart trekt',
  },
  en: {
    complaintFiled: 'A complaint of formal errors came in',
    complaintTakenUp: 'A complaint of formal errors was taken up',
    complaintDismissed: 'A complaint of formal errors was dismissed',
    complaintDisagreed: 'A complaint of formal errors went to the appeal body',
    complaintUpheld: 'A complaint of formal errors was upheld',
    complaintNotUpheld: 'A complaint of formal errors was not upheld',
    complaintSentBack: 'The appeal body sent a complaint back',
    complaintRemedied: 'A complaint of formal errors was carried out',
    complaintWithdrawn: 'A complaint of formal errors was withdrawn',
  },
});
