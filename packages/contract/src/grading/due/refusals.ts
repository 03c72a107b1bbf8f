import type { ExtensionRefusal } from '@karakter/domain/grading/due/extension';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

type Refusal =
  | ExtensionRefusal
  | 'extensionNotOpen'
  | 'extensionAskedAlready'
  | 'extensionOfNone'
  | 'extensionWithoutRule'
  | 'extensionByGrader'
  | 'delayOfNone'
  | 'delayToldAlready'
  | 'delayNotAhead';

export const dueRefusals: RefusalTexts<Refusal> = {
  extensionDecided: {
    status: 409,
    nb: 'Forespørselen er allerede avgjort eller trukket. Ingenting er endret. Last siden på nytt for å se hva som gjelder.',
    nn: 'Førespurnaden er alt avgjord eller trekt. Ingenting er endra. Last sida på nytt for å sjå kva som gjeld.',
    en: 'The request is already decided or withdrawn. Nothing was changed. Reload the page to see what applies.',
  },
  ownExtension: {
    status: 403,
    nb: 'Du har selv bedt om denne forlengelsen, og kan derfor ikke avgjøre den. Ingenting er endret. En annen av rektors delegerte må avgjøre.',
    nn: 'Du har sjølv bede om denne forlenginga, og kan difor ikkje avgjere henne. Ingenting er endra. Ein annan av rektors delegerte må avgjere.',
    en: 'You asked for this extension yourself, so you cannot decide on it. Nothing was changed. Another of the rector’s delegates must decide.',
  },
  extensionLaterThanAsked: {
    status: 422,
    nb: 'Datoen er senere enn den det er bedt om. Ingenting er endret. Velg den datoen eller en tidligere.',
    nn: 'Datoen er seinare enn den det er bede om. Ingenting er endra. Vel den datoen eller ein tidlegare.',
    en: 'The date is later than the one asked for. Nothing was changed. Choose that date or an earlier one.',
  },
  extensionNotLater: {
    status: 422,
    nb: 'Datoen gir ikke mer tid: den må være etter i dag og etter dagens sensurfrist. Ingenting er lagret. Velg en senere dato.',
    nn: 'Datoen gir ikkje meir tid: han må vere etter i dag og etter sensurfristen no. Ingenting er lagra. Vel ein seinare dato.',
    en: 'The date gives no more time: it must be after today and after the present due date. Nothing was saved. Choose a later date.',
  },
  extensionTooLong: {
    status: 422,
    nb: 'Datoen er mer enn et år etter sensurfristen. Ingenting er lagret. Se etter en skrivefeil i datoen.',
    nn: 'Datoen er meir enn eit år etter sensurfristen. Ingenting er lagra. Sjå etter ein skrivefeil i datoen.',
    en: 'The date is more than a year after the due date. Nothing was saved. Check the date for a typing error.',
  },
  extensionDayOff: {
    status: 422,
    nb: 'Datoen er en lørdag, søndag eller helligdag. Ingenting er lagret. Velg en virkedag.',
    nn: 'Datoen er ein laurdag, søndag eller heilagdag. Ingenting er lagra. Vel ein verkedag.',
    en: 'The date is a Saturday, a Sunday or a holiday. Nothing was saved. Choose a working day.',
  },
  extensionNotOpen: {
    status: 409,
    nb: 'Sensurfristen kan forlenges fra eksamenen er publisert, til resultatene er kontrollert. Ingenting er endret.',
    nn: 'Sensurfristen kan forlengjast frå eksamenen er publisert, til resultata er kontrollerte. Ingenting er endra.',
    en: 'The time for grading can be extended from publishing until the results are checked. Nothing was changed.',
  },
  extensionAskedAlready: {
    status: 409,
    nb: 'Det er allerede bedt om dette, og forespørselen er ikke avgjort. Ingenting er lagret. Trekk den hvis noe skal endres.',
    nn: 'Det er alt bede om dette, og førespurnaden er ikkje avgjord. Ingenting er lagra. Trekk han om noko skal endrast.',
    en: 'This has been asked for already, and the request is not decided. Nothing was saved. Withdraw it if something must change.',
  },
  extensionOfNone: {
    status: 422,
    nb: 'Minst ett av kandidatnumrene finnes ikke i eksamenen, eller ingen er valgt. Ingenting er lagret. Rett numrene og prøv igjen.',
    nn: 'Minst eitt av kandidatnummera finst ikkje i eksamenen, eller ingen er valde. Ingenting er lagra. Rett nummera og prøv att.',
    en: 'At least one of the candidate numbers is not in the exam, or none is chosen. Nothing was saved. Correct the numbers and try again.',
  },
  extensionWithoutRule: {
    status: 409,
    nb: 'Sensurfristen for denne eksamenen er fastsatt, og kan ikke forlenges her. Ingenting er lagret.',
    nn: 'Sensurfristen for denne eksamenen er fastsett, og kan ikkje forlengjast her. Ingenting er lagra.',
    en: 'The due date of this exam is fixed and cannot be extended here. Nothing was saved.',
  },
  extensionByGrader: {
    status: 403,
    nb: 'Du sensurerer eksamenen selv, og kan be om mer tid for hele eksamenen eller en kommisjon. Ingenting er lagret.',
    nn: 'Du sensurerer eksamenen sjølv, og kan be om meir tid for heile eksamenen eller ein kommisjon. Ingenting er lagra.',
    en: 'You grade this exam yourself, so you can ask for the whole exam or for a commission. Nothing was saved.',
  },
  delayToldAlready: {
    status: 409,
    nb: 'Alle som venter på karakter etter fristen, er allerede varslet om denne datoen. Ingen er varslet på nytt.',
    nn: 'Alle som ventar på karakter etter fristen, er alt varsla om denne datoen. Ingen er varsla på nytt.',
    en: 'Everyone who waits for a grade after the due date has been told this date. No one was told again.',
  },
  delayOfNone: {
    status: 409,
    nb: 'Ingen kandidater venter på karakter etter fristen, så ingen er varslet.',
    nn: 'Ingen kandidatar ventar på karakter etter fristen, så ingen er varsla.',
    en: 'No candidates are waiting for a grade after the due date, so no one was told.',
  },
  delayNotAhead: {
    status: 422,
    nb: 'Datoen må være etter i dag, og innen et år. Ingen er varslet. Velg en annen dato.',
    nn: 'Datoen må vere etter i dag, og innan eit år. Ingen er varsla. Vel ein annan dato.',
    en: 'The date must be after today, and within a year. No one was told. Choose another date.',
  },
};
