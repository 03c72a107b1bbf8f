import type { PeriodFault } from '@karakter/domain/people/grant-period';
import type { EndRefusal, GrantRefusal } from '@karakter/domain/people/granting';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type RegisterRefusal =
  | GrantRefusal
  | EndRefusal
  | PeriodFault
  | 'roleHeldAlready'
  | 'recordNotYoursToChange'
  | 'alreadySignsIn'
  | 'inviteOfOneself'
  | 'signInOfOneself'
  | 'mergeOfSame'
  | 'mergeOfOneself'
  | 'mergeInSameExam'
  | 'mergeWhileGrading'
  | 'mergeOfTwoStudents';

export const registerRefusals: RefusalTexts<RegisterRefusal> = {
  roleByListOrCommission: {
    status: 422,
    nb: 'Kandidat blir man av kandidatlisten, og sensor av en kommisjon. Ingenting er endret. Gjør det på eksamenens egne sider.',
    nn: 'Kandidat blir ein av kandidatlista, og sensor av ein kommisjon. Ingenting er endra. Gjer det på sidene til eksamenen.',
    en: 'Candidates come from the candidate list, and graders from a commission. Nothing was changed. Do this on the pages of the exam.',
  },
  roleNotYoursToGrant: {
    status: 403,
    nb: 'Du kan ikke gi eller avslutte denne rollen her. Ingenting er endret. Be eksamenskontoret ved enheten, eller IT-drift, om å gjøre det.',
    nn: 'Du kan ikkje gje eller avslutte denne rolla her. Ingenting er endra. Be eksamenskontoret ved eininga, eller IT-drift, om å gjere det.',
    en: 'You cannot grant or end this role here. Nothing was changed. Ask the exam office of the unit, or the IT operator, to do it.',
  },
  roleOfOneself: {
    status: 403,
    nb: 'Ingen gir eller avslutter roller for seg selv. Ingenting er endret. Be en kollega om å gjøre det.',
    nn: 'Ingen gjev eller avsluttar roller for seg sjølv. Ingenting er endra. Be ein kollega om å gjere det.',
    en: 'You cannot grant or end your own roles. Nothing was changed. Ask a colleague to do it.',
  },
  roleNotForPlace: {
    status: 422,
    nb: 'Rollen kan ikke gis for denne enheten. Ingenting er endret. IT-drift gjelder hele institusjonen, og eksamensvakter settes opp på hver eksamen.',
    nn: 'Rolla kan ikkje gjevast for denne eininga. Ingenting er endra. IT-drift gjeld heile institusjonen, og eksamensvakter blir sette opp på kvar eksamen.',
    en: 'The role cannot be granted for this unit. Nothing was changed. An IT operator serves the whole institution, and invigilators are appointed to each exam.',
  },
  lastOperator: {
    status: 409,
    nb: 'Dette er den siste i IT-drift uten sluttdato. Ingenting er endret. Gi rollen til en annen først, ellers kan ingen gi den igjen.',
    nn: 'Dette er den siste i IT-drift utan sluttdato. Ingenting er endra. Gje rolla til ein annan først, elles kan ingen gje henne att.',
    en: 'This is the last IT operator without a last day. Nothing was changed. Grant the role to another person first; otherwise no one can grant it again.',
  },
  lastDayBeforeFirst: {
    status: 422,
    nb: 'Den siste dagen er før den første. Ingenting er lagret. Rett en av dem og lagre igjen.',
    nn: 'Den siste dagen er før den første. Ingenting er lagra. Rett ein av dei og lagre att.',
    en: 'The last day is before the first. Nothing was saved. Correct one of them and save again.',
  },
  lastDayPassed: {
    status: 422,
    nb: 'Den siste dagen er allerede over. Ingenting er lagret. Velg i dag eller en senere dag.',
    nn: 'Den siste dagen er alt over. Ingenting er lagra. Vel i dag eller ein seinare dag.',
    en: 'The last day is over already. Nothing was saved. Choose today or a later day.',
  },
  roleDaysTooFar: {
    status: 422,
    nb: 'Dagen er mer enn ti år fram i tid. Ingenting er lagret. Se over årstallet og lagre igjen.',
    nn: 'Dagen er meir enn ti år fram i tid. Ingenting er lagra. Sjå over årstalet og lagre att.',
    en: 'The day is more than ten years ahead. Nothing was saved. Check the year and save again.',
  },
  roleHeldAlready: {
    status: 409,
    nb: 'Personen har denne rollen her allerede, eller får den en senere dag. Ingenting er endret. Endre den siste dagen der rollen står, eller avslutt den først.',
    nn: 'Personen har denne rolla her alt, eller får henne ein seinare dag. Ingenting er endra. Endre den siste dagen der rolla står, eller avslutt henne først.',
    en: 'The person has this role here already, or gets it on a later day. Nothing was changed. Change its last day where the role is shown, or end it first.',
  },
  recordNotYoursToChange: {
    status: 403,
    nb: 'Personen har roller som du ikke kan gi, så du kan ikke endre opplysningene. Ingenting er endret. Be eksamenskontoret ved enheten, eller IT-drift, om å gjøre det.',
    nn: 'Personen har roller som du ikkje kan gje, så du kan ikkje endre opplysningane. Ingenting er endra. Be eksamenskontoret ved eininga, eller IT-drift, om å gjere det.',
    en: 'The person has roles that you cannot grant, so you cannot change the details. Nothing was changed. Ask the exam office of the unit, or the IT operator, to do it.',
  },
  alreadySignsIn: {
    status: 409,
    nb: 'Personen har allerede en innlogging i Karakter. Ingen invitasjon er sendt. Be personen logge inn som vanlig.',
    nn: 'Personen har alt ei innlogging i Karakter. Ingen invitasjon er send. Be personen logge inn som vanleg.',
    en: 'The person has a sign-in in Karakter already. No invitation was sent. Ask the person to sign in as usual.',
  },
  inviteOfOneself: {
    status: 403,
    nb: 'Ingen inviterer seg selv. Ingen invitasjon er sendt. Be en kollega om å gjøre det.',
    nn: 'Ingen inviterer seg sjølv. Ingen invitasjon er send. Be ein kollega om å gjere det.',
    en: 'You cannot invite yourself. No invitation was sent. Ask a colleague to do it.',
  },
  signInOfOneself: {
    status: 403,
    nb: 'Ingen tar bort sin egen innlogging. Ingenting er endret. Be en kollega om å gjøre det.',
    nn: 'Ingen tek bort si eiga innlogging. Ingenting er endra. Be ein kollega om å gjere det.',
    en: 'You cannot remove your own sign-in. Nothing was changed. Ask a colleague to do it.',
  },
  mergeOfSame: {
    status: 422,
    nb: 'Du har valgt den samme posten to ganger. Ingenting er slått sammen. Velg den andre posten for personen.',
    nn: 'Du har valt den same posten to gonger. Ingenting er slått saman. Vel den andre posten for personen.',
    en: 'You chose the same record twice. Nothing was merged. Choose the other record of the person.',
  },
  mergeOfOneself: {
    status: 403,
    nb: 'Ingen slår sammen seg selv med en annen. Ingenting er endret. Be en kollega om å gjøre det.',
    nn: 'Ingen slår saman seg sjølv med ein annan. Ingenting er endra. Be ein kollega om å gjere det.',
    en: 'You cannot merge your own record. Nothing was changed. Ask a colleague to do it.',
  },
  mergeInSameExam: {
    status: 409,
    nb: 'Begge er med i samme eksamen, som kandidat, sensor, vakt eller forfatter, så de kan ikke være én person. Ingenting er slått sammen. Kontroller at du har valgt rett person.',
    nn: 'Begge er med i same eksamen, som kandidat, sensor, vakt eller forfattar, så dei kan ikkje vere éin person. Ingenting er slått saman. Kontroller at du har valt rett person.',
    en: 'Both take part in the same exam, as candidate, grader, invigilator or author, so they cannot be one person. Nothing was merged. Check that you chose the right person.',
  },
  mergeWhileGrading: {
    status: 409,
    nb: 'Den som selv er sensor for en eksamen som ikke er arkivert, slår ikke sammen poster: svaret kunne sagt hvem kandidatene er. Ingenting er slått sammen. Be en kollega gjøre det.',
    nn: 'Den som sjølv er sensor for ein eksamen som ikkje er arkivert, slår ikkje saman postar: svaret kunne sagt kven kandidatane er. Ingenting er slått saman. Be ein kollega gjere det.',
    en: 'A grader of an exam that is not archived does not merge records: the answer could tell who the candidates are. Nothing was merged. Ask a colleague to do it.',
  },
  mergeOfTwoStudents: {
    status: 409,
    nb: 'Begge har studentnummer, og en student har bare ett. Ingenting er slått sammen. Kontroller at du har valgt rett person, og rett i studieadministrasjonen først.',
    nn: 'Begge har studentnummer, og ein student har berre eitt. Ingenting er slått saman. Kontroller at du har valt rett person, og rett i studieadministrasjonen først.',
    en: 'Both have a student number, and a student has only one. Nothing was merged. Check that you chose the right person, and correct it in the student records first.',
  },
};
