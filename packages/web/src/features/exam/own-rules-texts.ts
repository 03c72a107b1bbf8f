import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** An exam's own rules besides the law: a longer time for the grades, and the course plan's graders. */
export const ownRulesText = texts({
  nb: {
    gradingTime: 'Lengre sensurfrist',
    gradingTimeHelp:
      'La feltet stå tomt når den vanlige fristen gjelder. En lengre frist krever hjemmel, som en forskrift for større skriftlige arbeider. Etter publisering er det rektors delegerte som gir mer tid.',
    gradingTimeFixed:
      'Eksamenen er publisert. Trengs det mer tid til sensuren, ber du rektors delegerte om forlengelse.',
    askExtension: 'Be om forlengelse av sensurfristen',
    gradingAmount: 'Antall',
    gradingUnit: 'Enhet',
    gradingUnits: { VD: 'Virkedager', W: 'Uker', M: 'Måneder' },
    gradingUsual: '15 virkedager',
    plan: 'Emneplanens krav til sensorene',
    planHelp: 'Krever emneplanen mer enn loven, kontrolleres kommisjonene mot det også.',
    planNone: 'Ikke mer enn loven',
    planShown: (graders: number, externals: number, basis: string) =>
      `Minst ${graders} i alt, ${plural.nb(externals, { one: '# ekstern', other: '# eksterne' })} (${basis})`,
  },
  nn: {
    gradingTime: 'Lengre sensurfrist',
    gradingTimeHelp:
      'La feltet stå tomt når den vanlege fristen gjeld. Ein lengre frist krev heimel, som ei forskrift for større skriftlege arbeid. Etter publisering er det rektors delegerte som gjev meir tid.',
    gradingTimeFixed:
      'Eksamenen er publisert. Trengst det meir tid til sensuren, ber du rektors delegerte om forlenging.',
    askExtension: 'Be om forlenging av sensurfristen',
    gradingAmount: 'Tal',
    gradingUnit: 'Eining',
    gradingUnits: { VD: 'Virkedagar', W: 'Veker', M: 'Månader' },
    gradingUsual: '15 virkedagar',
    plan: 'Krava i emneplanen til sensorane',
    planHelp: 'Krev emneplanen meir enn lova, blir kommisjonane kontrollerte mot det òg.',
    planNone: 'Ikkje meir enn lova',
    planShown: (graders, externals, basis) =>
      `Minst ${graders} i alt, ${plural.nn(externals, { one: '# ekstern', other: '# eksterne' })} (${basis})`,
  },
  en: {
    gradingTime: 'Longer grading deadline',
    gradingTimeHelp:
      'Leave this empty where the usual deadline applies. A longer deadline needs a legal basis, such as a regulation for larger written works. Once published, the rector’s delegate gives more time.',
    gradingTimeFixed:
      'The exam is published. If grading needs more time, ask the rector’s delegate for an extension.',
    askExtension: 'Ask for an extension of the grading deadline',
    gradingAmount: 'Number',
    gradingUnit: 'Unit',
    gradingUnits: { VD: 'Working days', W: 'Weeks', M: 'Months' },
    gradingUsual: '15 working days',
    plan: 'What the course plan asks of the graders',
    planHelp: 'Where the course plan asks for more than the law, commissions are checked against that too.',
    planNone: 'No more than the law',
    planShown: (graders, externals, basis) => `At least ${graders} in all, ${externals} external (${basis})`,
  },
});
