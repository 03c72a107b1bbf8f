import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../../../text/dictionary.ts';

/** The notice, before the exam, about the activity log. */
export const activityNoticeText = texts({
  nb: {
    title: 'Dette logges mens du skriver',
    when: 'Bare fra eksamenen begynner til du har levert eller tiden er ute:',
    signIns: 'når du logger inn, om du fortsetter på en annen maskin, og om maskinen ikke kan kjennes igjen',
    away: 'når du er i et annet vindu, og hvor lenge',
    paste: (characters: number) =>
      `når du limer inn ${writtenNumber.nb(characters)} tegn eller mer som ikke er fra eksamenssiden, og hvor mange tegn det var, men ikke hva`,
    offline: 'når nettet er borte i mer enn et minutt',
    who: (days: number) =>
      `Ingen ser loggen med mindre noe skiller seg tydelig ut. Da kan eksamenskontoret se det ene, og spørre deg. Resten slettes av seg selv ${plural.nb(days, { one: '# dag', other: '# dager' })} etter eksamen.`,
  },
  nn: {
    title: 'Dette blir logga medan du skriv',
    when: 'Berre frå eksamenen byrjar til du har levert eller tida er ute:',
    signIns: 'når du loggar inn, om du held fram på ei anna maskin, og om maskina ikkje kan kjennast att',
    away: 'når du er i eit anna vindauge, og kor lenge',
    paste: (characters) =>
      `når du limer inn ${writtenNumber.nn(characters)} teikn eller meir som ikkje er frå eksamenssida, og kor mange teikn det var, men ikkje kva`,
    offline: 'når nettet er borte i meir enn eit minutt',
    who: (days) =>
      `Ingen ser loggen med mindre noko skil seg tydeleg ut. Då kan eksamenskontoret sjå det eine, og spørje deg. Resten blir sletta av seg sjølv ${plural.nn(days, { one: '# dag', other: '# dagar' })} etter eksamen.`,
  },
  en: {
    title: 'This is logged while you write',
    when: 'Only from the start of the exam until you have handed in or time is up:',
    signIns:
      'when you sign in, whether you continue on another machine, and whether the machine cannot be recognised',
    away: 'when you are in another window, and for how long',
    paste: (characters) =>
      `when you paste ${plural.en(characters, { one: '# character', other: '# characters' })} or more that are not from the exam page, and how many they were, but not what`,
    offline: 'when the network is away for more than a minute',
    who: (days) =>
      `Nobody sees the log unless something clearly stands out. Then the exam office can see that one thing, and ask you. The rest is deleted automatically ${plural.en(days, { one: '# day', other: '# days' })} after the exam.`,
  },
});
