import type { PublishingRefusal } from '@karakter/domain/exam/publishing-request';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type PlanningRefusal =
  | 'examPastThis'
  | 'examHasStarted'
  | PublishingRefusal
  | 'examFactsFaulty'
  | 'noCandidates'
  | 'noCommission'
  | 'commissionUnlawful'
  | 'commissionHasAssessed'
  | 'workflowInUse'
  | 'memberTwice'
  | 'memberHasLeft'
  | 'personNameUnusable'
  | 'personEmailUnusable'
  | 'personEmailTaken'
  | 'factsChangedMeanwhile'
  | 'candidateNumbersExhausted'
  | 'graderIsStudent'
  | 'ownCommission'
  | 'invigilatorGrades'
  | 'invigilatorIsCandidate'
  | 'coordinatorIsCandidate';

export const planningRefusals: RefusalTexts<PlanningRefusal> = {
  examPastThis: {
    status: 409,
    nb: 'Eksamenen har kommet for langt til at dette kan gjøres. Ingenting er endret. Last siden på nytt for å se hvor den står.',
    nn: 'Eksamenen har kome for langt til at dette kan gjerast. Ingenting er endra. Last sida på nytt for å sjå kvar han står.',
    en: 'It is too late in the exam for this. Nothing was changed. Reload the page to see where it stands.',
  },
  examHasStarted: {
    status: 409,
    nb: 'Eksamenen har begynt, så hvem som tar den og hvor lenge, ligger fast. Ingenting er endret. Ekstra tid under eksamen gis av eksamensvakten.',
    nn: 'Eksamenen har byrja, så kven som tek han og kor lenge, ligg fast. Ingenting er endra. Ekstra tid under eksamen gjev eksamensvakta.',
    en: 'The exam has begun, so who sits it and for how long is settled. Nothing was changed. Extra time during the exam is given by the invigilator.',
  },
  publishingNotRequested: {
    status: 409,
    nb: 'Ingen har bedt om publisering, eller noen har tatt det tilbake. Ingenting er endret. Last siden på nytt.',
    nn: 'Ingen har bede om publisering, eller nokon har teke det tilbake. Ingenting er endra. Last sida på nytt.',
    en: 'No one has asked for publishing, or it was taken back. Nothing was changed. Reload the page.',
  },
  publishingRequestedAlready: {
    status: 409,
    nb: 'Noen har alt bedt om publisering. Ingenting er endret. Last siden på nytt for å se hvem.',
    nn: 'Nokon har alt bede om publisering. Ingenting er endra. Last sida på nytt for å sjå kven.',
    en: 'Publishing is already asked for. Nothing was changed. Reload the page to see by whom.',
  },
  publishingNeedsNoOther: {
    status: 409,
    nb: 'Enheten krever ikke lenger to personer. Ingenting er endret. Last siden på nytt, og publiser selv.',
    nn: 'Eininga krev ikkje lenger to personar. Ingenting er endra. Last sida på nytt, og publiser sjølv.',
    en: 'The unit no longer requires two people. Nothing was changed. Reload the page and publish yourself.',
  },
  publishingNeedsSecond: {
    status: 409,
    nb: 'To personer må til: én ber om publisering, og en annen publiserer. Ingenting er publisert. Be om publisering, eller la en annen gjøre det.',
    nn: 'Det må to personar til: éin ber om publisering, og ein annan publiserer. Ingenting er publisert. Be om publisering, eller lat ein annan gjere det.',
    en: 'Two people are needed: one asks for publishing, and another publishes. Nothing was published. Ask for publishing, or let another person do it.',
  },
  publishingChangedSince: {
    status: 409,
    nb: 'Eksamenen er endret etter at noen ba om publisering, så det gjelder ikke lenger. Ingenting er publisert. Se over den, og be om publisering igjen.',
    nn: 'Eksamenen er endra etter at nokon bad om publisering, så det gjeld ikkje lenger. Ingenting er publisert. Sjå over han, og be om publisering att.',
    en: 'The exam has changed since publishing was asked for, so that no longer holds. Nothing was published. Review it, and ask for publishing again.',
  },
  examFactsFaulty: {
    status: 422,
    nb: 'Noe i opplysningene om eksamenen er ikke mulig. Ingenting er lagret. Rett feltene som er merket, og lagre igjen.',
    nn: 'Noko i opplysningane om eksamenen er ikkje mogleg. Ingenting er lagra. Rett felta som er merkte, og lagre att.',
    en: 'Some of the exam’s details are not possible. Nothing was saved. Correct the marked fields and save again.',
  },
  noCandidates: {
    status: 422,
    nb: 'Eksamenen har ingen kandidater og ble ikke publisert. Legg inn kandidatene først.',
    nn: 'Eksamenen har ingen kandidatar og vart ikkje publisert. Legg inn kandidatane først.',
    en: 'The exam has no candidates and was not published. Register the candidates first.',
  },
  noCommission: {
    status: 422,
    nb: 'Eksamenen har ingen sensorer og ble ikke publisert. Oppnevn en kommisjon først.',
    nn: 'Eksamenen har ingen sensorar og vart ikkje publisert. Nemn opp ein kommisjon først.',
    en: 'The exam has no graders and was not published. Appoint a commission first.',
  },
  commissionUnlawful: {
    status: 422,
    nb: 'Kommisjonen oppfyller ikke kravene i {paragraph}. Ingenting er lagret. Se merknadene ved medlemmene, endre dem og prøv igjen.',
    nn: 'Kommisjonen oppfyller ikkje krava i {paragraph}. Ingenting er lagra. Sjå merknadene ved medlemene, endre dei og prøv att.',
    en: 'The commission does not meet the requirements of {paragraph}. Nothing was saved. See the notes by the members, change them and try again.',
  },
  commissionHasAssessed: {
    status: 409,
    nb: 'Et medlem av kommisjonen har alt bekreftet en vurdering, så medlemmene kan ikke byttes. Ingenting er endret. Skal noen likevel byttes, må sensoren først ta bekreftelsen tilbake.',
    nn: 'Ein medlem av kommisjonen har alt stadfesta ei vurdering, så medlemene kan ikkje bytast. Ingenting er endra. Skal nokon likevel bytast, må sensoren først ta stadfestinga tilbake.',
    en: 'A member of the commission has already confirmed an assessment, so the members cannot be changed. Nothing was changed. To change one all the same, the grader must first take the confirmation back.',
  },
  workflowInUse: {
    status: 409,
    nb: 'Et medlem av kommisjonen har alt bekreftet en vurdering, så arbeidsflyten ligger fast. Ingenting er endret. Skal den likevel endres, må sensoren først ta bekreftelsen tilbake. Det går så lenge vurderingene ikke er åpnet.',
    nn: 'Ein medlem av kommisjonen har alt stadfesta ei vurdering, så arbeidsflyten ligg fast. Ingenting er endra. Skal han likevel endrast, må sensoren først ta stadfestinga tilbake. Det går så lenge vurderingane ikkje er opna.',
    en: 'A member of the commission has already confirmed an assessment, so the workflow is fixed. Nothing was changed. To change it all the same, the grader must first take the confirmation back, which is possible until the assessments are revealed.',
  },
  memberTwice: {
    status: 422,
    nb: 'Samme person står to ganger blant sensorene. Ingenting er lagret. Velg en annen på den ene plassen.',
    nn: 'Same person står to gonger blant sensorane. Ingenting er lagra. Vel ein annan på den eine plassen.',
    en: 'The same person appears twice among the graders. Nothing was saved. Choose another for one of the seats.',
  },
  memberHasLeft: {
    status: 422,
    nb: 'Personen har vært medlem av kommisjonen og gått ut av den. Ingenting er endret, og vurderingene fra den gangen er tatt vare på. Velg en annen.',
    nn: 'Personen har vore medlem av kommisjonen og gått ut av han. Ingenting er endra, og vurderingane frå den gongen er tekne vare på. Vel ein annan.',
    en: 'The person was a member of the commission and left it. Nothing was changed, and the assessments from that time are kept. Choose another.',
  },
  personNameUnusable: {
    status: 422,
    nb: 'Dette kan ikke være et navn: det har tegn som ikke hører hjemme i navn. Ingenting er lagret. Skriv navnet på nytt.',
    nn: 'Dette kan ikkje vere eit namn: det har teikn som ikkje høyrer heime i namn. Ingenting er lagra. Skriv namnet på nytt.',
    en: 'This cannot be a name: it has characters that do not belong in names. Nothing was saved. Write the name again.',
  },
  personEmailUnusable: {
    status: 422,
    nb: 'Det kan ikke sendes e-post til denne adressen. Før krøllalfaen kan den bare ha bokstavene a–z, tall og vanlige tegn. Ingenting er lagret. Rett adressen.',
    nn: 'Det kan ikkje sendast e-post til denne adressa. Før krøllalfaen kan ho berre ha bokstavane a–z, tal og vanlege teikn. Ingenting er lagra. Rett adressa.',
    en: 'Mail cannot be sent to this address. Before the @ it can have the letters a–z, digits and ordinary characters only. Nothing was saved. Correct the address.',
  },
  personEmailTaken: {
    status: 409,
    nb: 'E-postadressen tilhører en annen person i Karakter. Ingenting er lagret. Sjekk adressen.',
    nn: 'E-postadressa høyrer til ein annan person i Karakter. Ingenting er lagra. Sjekk adressa.',
    en: 'The e-mail address belongs to another person in Karakter. Nothing was saved. Check the address.',
  },
  factsChangedMeanwhile: {
    status: 409,
    nb: 'En kollega har endret dette mens du hadde det åpent. Ingenting er lagret, og det du skrev, står her ennå. Se hva som er registrert nå, og lagre igjen hvis det fortsatt skal endres.',
    nn: 'Ein kollega har endra dette medan du hadde det ope. Ingenting er lagra, og det du skreiv, står her enno. Sjå kva som er registrert no, og lagre att om det framleis skal endrast.',
    en: 'A colleague changed this while you had it open. Nothing was saved, and what you typed is still here. See what is registered now, and save again if it should still be changed.',
  },
  candidateNumbersExhausted: {
    status: 422,
    nb: 'Det er ikke nok ledige kandidatnumre til så mange kandidater. Ingen er lagt inn. Del eksamenen i to.',
    nn: 'Det er ikkje nok ledige kandidatnummer til så mange kandidatar. Ingen er lagde inn. Del eksamenen i to.',
    en: 'There are not enough free candidate numbers for so many candidates. None was registered. Split the exam in two.',
  },
  graderIsStudent: {
    status: 422,
    nb: 'E-postadressen tilhører en student. Ingenting er lagret. Sjekk adressen, eller bruk en annen adresse for sensoren.',
    nn: 'E-postadressa høyrer til ein student. Ingenting er lagra. Sjekk adressa, eller bruk ei anna adresse for sensoren.',
    en: 'The e-mail address belongs to a student. Nothing was saved. Check it, or use another address for the grader.',
  },
  ownCommission: {
    status: 409,
    nb: 'Du er selv sensor i denne eksamenen, så kommisjonene må endres av en annen på eksamenskontoret. Ingenting er endret. Be en kollega gjøre det.',
    nn: 'Du er sjølv sensor i denne eksamenen, så kommisjonane må endrast av ein annan på eksamenskontoret. Ingenting er endra. Be ein kollega gjere det.',
    en: 'You are a grader of this exam yourself, so its commissions must be changed by somebody else at the exam office. Nothing was changed. Ask a colleague to do it.',
  },
  invigilatorGrades: {
    status: 422,
    nb: 'Personen er sensor i denne eksamenen og kan ikke få se hvem kandidatene er. Ingenting er endret. Velg en annen eksamensvakt.',
    nn: 'Personen er sensor i denne eksamenen og kan ikkje få sjå kven kandidatane er. Ingenting er endra. Vel ei anna eksamensvakt.',
    en: 'The person grades this exam and may not see who its candidates are. Nothing was changed. Choose another invigilator.',
  },
  invigilatorIsCandidate: {
    status: 422,
    nb: 'Personen er kandidat i denne eksamenen og kan ikke være eksamensvakt. Ingenting er endret. Velg en annen.',
    nn: 'Personen er kandidat i denne eksamenen og kan ikkje vere eksamensvakt. Ingenting er endra. Vel ein annan.',
    en: 'The person is a candidate of this exam and cannot be its invigilator. Nothing was changed. Choose another.',
  },
  coordinatorIsCandidate: {
    status: 422,
    nb: 'Personen er kandidat i denne eksamenen og kan ikke lese oppgaven før den begynner. Ingenting er endret. Velg en annen.',
    nn: 'Personen er kandidat i denne eksamenen og kan ikkje lese oppgåva før han byrjar. Ingenting er endra. Vel ein annan.',
    en: 'The person is a candidate of this exam and may not read the paper before it begins. Nothing was changed. Choose another.',
  },
};
