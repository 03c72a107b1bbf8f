import type { DecidingRefusal } from '@karakter/domain/grading/deciding';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const decidingRefusals: RefusalTexts<
  DecidingRefusal | 'thirdHasConfirmed' | 'thirdHoldsAnswer' | 'thirdNotNeeded'
> = {
  disagreementDeclared: {
    status: 409,
    nb: 'Det er meldt at kommisjonen ikke blir enig, og karakteren skal avgjøres etter regelsettet. Ingenting er endret. Last siden på nytt for å se hvem som avgjør.',
    nn: 'Det er meldt at kommisjonen ikkje blir samd, og karakteren skal avgjerast etter regelsettet. Ingenting er endra. Last sida på nytt for å sjå kven som avgjer.',
    en: 'It has been declared that the commission cannot agree, and the grade is decided by the rule set. Nothing was changed. Reload the page to see who decides.',
  },
  notDisputed: {
    status: 409,
    nb: 'Denne karakteren er ikke til avgjørelse. Ingenting er endret. Foreslå en karakter, eller meld at dere ikke blir enige.',
    nn: 'Denne karakteren er ikkje til avgjerd. Ingenting er endra. Gjer framlegg om ein karakter, eller meld at de ikkje blir samde.',
    en: 'This grade is not waiting for a decision. Nothing was changed. Propose a grade, or declare that you cannot agree.',
  },
  notDecider: {
    status: 403,
    nb: 'Etter regelsettet er det en annen som avgjør denne karakteren. Ingenting er endret. Skriv det du mener i tråden om besvarelsen.',
    nn: 'Etter regelsettet er det ein annan som avgjer denne karakteren. Ingenting er endra. Skriv det du meiner i tråden om svaret.',
    en: 'By the rule set another person decides this grade. Nothing was changed. Write what you think in the thread on the script.',
  },
  thirdGraderCalled: {
    status: 409,
    nb: 'Karakteren går allerede til en tredjesensor. Ingenting er endret. Oppnevn tredjesensoren på resultatsiden.',
    nn: 'Karakteren går alt til ein tredjesensor. Ingenting er endra. Oppnemn tredjesensoren på resultatsida.',
    en: 'The grade already goes to a third grader. Nothing was changed. Appoint the third grader on the results page.',
  },
  officeCallsThird: {
    status: 403,
    nb: 'Bare eksamenskontoret kan sende karakteren forbi den som avgjør. Ingenting er endret. Ring eksamenskontoret hvis avgjørelsen uteblir.',
    nn: 'Berre eksamenskontoret kan sende karakteren forbi den som avgjer. Ingenting er endra. Ring eksamenskontoret om avgjerda uteblir.',
    en: 'Only the exam office can pass by the person who decides. Nothing was changed. Call the exam office if no decision comes.',
  },
  notAgreed: {
    status: 409,
    nb: 'Kommisjonen har ingen omforent karakter på denne besvarelsen, så det er ingenting å sende tilbake. Last siden på nytt.',
    nn: 'Kommisjonen har ingen sams karakter på dette svaret, så det er ingenting å sende tilbake. Last sida på nytt.',
    en: 'The commission has no agreed grade on this script, so there is nothing to send back. Reload the page.',
  },
  sendBackTooLate: {
    status: 409,
    nb: 'Karakteren kan ikke sendes tilbake lenger, og den står som den er. En feil rettes nå i protokollen, av eksamenskontoret.',
    nn: 'Karakteren kan ikkje sendast tilbake lenger, og han står som han er. Ein feil blir no retta i protokollen, av eksamenskontoret.',
    en: 'The grade can no longer be sent back, and it stands as it is. A mistake is now corrected in the protocol, by the exam office.',
  },
  thirdHoldsAnswer: {
    status: 409,
    nb: 'Denne personen er alt oppnevnt for en av besvarelsene og har den hos seg. Ingenting er endret. Velg en annen person, eller bare de andre besvarelsene.',
    nn: 'Denne personen er alt nemnd opp for eitt av svara og har det hos seg. Ingenting er endra. Vel ein annan person, eller berre dei andre svara.',
    en: 'This person is already appointed for one of the answers and holds it. Nothing was changed. Choose another person, or only the other answers.',
  },
  thirdHasConfirmed: {
    status: 409,
    nb: 'Tredjesensoren har bekreftet vurderingen sin, og karakteren er avgjort. Ingenting er endret. Send karakteren tilbake hvis den må vurderes på nytt.',
    nn: 'Tredjesensoren har stadfesta vurderinga si, og karakteren er avgjord. Ingenting er endra. Send karakteren tilbake om han må vurderast på nytt.',
    en: 'The third grader has confirmed, and the grade is decided. Nothing was changed. Send the grade back if it must be assessed again.',
  },
  thirdNotNeeded: {
    status: 409,
    nb: 'Minst én av besvarelsene venter ikke lenger på en tredjesensor. Ingen er oppnevnt. Last siden på nytt og velg dem som venter.',
    nn: 'Minst eitt av svara ventar ikkje lenger på ein tredjesensor. Ingen er oppnemnd. Last sida på nytt og vel dei som ventar.',
    en: 'At least one of the scripts no longer waits for a third grader. No one was appointed. Reload the page and choose those that wait.',
  },
};
