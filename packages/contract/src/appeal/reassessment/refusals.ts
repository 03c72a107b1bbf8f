import type { CompositionFault } from '@karakter/domain/appeal/reassessment/composition';
import type { ReassessmentRefusal } from '@karakter/domain/appeal/reassessment/reassessment';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

type Opening =
  | CompositionFault
  | 'reassessmentUnderWay'
  | 'reassessmentDisqualified'
  | 'reassessmentMemberAlready';

const openingRefusals: RefusalTexts<Opening> = {
  reassessmentUnderWay: {
    status: 409,
    nb: 'Saken har alt en ny vurdering som er i gang. Ingenting er endret, og valgene dine står i skjemaet. Last siden på nytt, og trekk den tilbake først om andre skal vurdere.',
    nn: 'Saka har alt ei ny vurdering som er i gang. Ingenting er endra, og vala dine står i skjemaet. Last sida på nytt, og trekk henne tilbake først om andre skal vurdere.',
    en: 'A new assessment of the case is already under way. Nothing was changed, and your choices are still in the form. Reload the page, and take it back first if others are to assess.',
  },
  reassessmentDisqualified: {
    status: 422,
    nb: 'En av sensorene har meldt fra om inhabilitet for eksamenen eller denne besvarelsen (fvl. § 6). Ingenting er lagret, og valgene dine står i skjemaet. Velg en annen.',
    nn: 'Ein av sensorane har meldt frå om inhabilitet for eksamenen eller dette svaret (fvl. § 6). Ingenting er lagra, og vala dine står i skjemaet. Vel ein annan.',
    en: 'One of the graders has declared a ground for disqualification for the exam or this answer (Public Administration Act, section 6). Nothing was saved, and your choices are still in the form. Choose another.',
  },
  reassessmentMemberAlready: {
    status: 422,
    nb: 'Sensoren er med i den nye vurderingen allerede, eller har vært det. Ingenting er endret, og valget ditt står i skjemaet. Velg en annen.',
    nn: 'Sensoren er med i den nye vurderinga frå før, eller har vore det. Ingenting er endra, og valet ditt står i skjemaet. Vel ein annan.',
    en: 'The grader is in the new assessment already, or has been. Nothing was changed, and your choice is still in the form. Choose another.',
  },
  compositionNotAllowed: {
    status: 422,
    nb: 'Institusjonens regler lar ikke en ny vurdering gjøres av en slik kommisjon. Ingenting er lagret, og valgene dine står i skjemaet. Velg en av sammensetningene på siden.',
    nn: 'Reglane til institusjonen lèt ikkje ei ny vurdering gjerast av ein slik kommisjon. Ingenting er lagra, og vala dine står i skjemaet. Vel ei av samansetjingane på sida.',
    en: 'The institution’s rules do not let such a commission make a new assessment. Nothing was saved, and your choices are still in the form. Choose one of the compositions on the page.',
  },
  coordinatorMissing: {
    status: 422,
    nb: 'Etter institusjonens regler skal emneansvarlig være med i den nye vurderingen. Ingenting er lagret, og valgene dine står i skjemaet. Legg til emneansvarlig, eller oppnevn en på eksamenens side først.',
    nn: 'Etter reglane til institusjonen skal emneansvarleg vere med i den nye vurderinga. Ingenting er lagra, og vala dine står i skjemaet. Legg til emneansvarleg, eller nemn opp ein på sida til eksamenen først.',
    en: 'By the institution’s rules the course coordinator takes part in the new assessment. Nothing was saved, and your choices are still in the form. Add the coordinator, or appoint one on the exam’s page first.',
  },
  notOneOfEach: {
    status: 422,
    nb: 'Sammensetningen skal ha én fra den ordinære kommisjonen og én fra klagekommisjonen, og ingen andre. Ingenting er lagret, og valgene dine står i skjemaet. Rett medlemmene.',
    nn: 'Samansetjinga skal ha éin frå den ordinære kommisjonen og éin frå klagekommisjonen, og ingen andre. Ingenting er lagra, og vala dine står i skjemaet. Rett medlemmene.',
    en: 'The composition has one grader of the ordinary commission and one of the appeal commission, and no others. Nothing was saved, and your choices are still in the form. Correct the members.',
  },
  notAllOfBoth: {
    status: 422,
    nb: 'Sammensetningen skal ha alle fra begge kommisjonene som ikke er inhabile, og ingen andre. Ingenting er lagret, og valgene dine står i skjemaet. Rett medlemmene.',
    nn: 'Samansetjinga skal ha alle frå begge kommisjonane som ikkje er inhabile, og ingen andre. Ingenting er lagra, og vala dine står i skjemaet. Rett medlemmene.',
    en: 'The composition has all graders of both commissions who are not disqualified, and no others. Nothing was saved, and your choices are still in the form. Correct the members.',
  },
  notTheAppealGraders: {
    status: 422,
    nb: 'Sammensetningen skal ha klagesensorene, og ingen andre. Ingenting er lagret, og valgene dine står i skjemaet. Rett medlemmene.',
    nn: 'Samansetjinga skal ha klagesensorane, og ingen andre. Ingenting er lagra, og vala dine står i skjemaet. Rett medlemmene.',
    en: 'The composition has the graders of the appeal, and no others. Nothing was saved, and your choices are still in the form. Correct the members.',
  },
  notNewGraders: {
    status: 422,
    nb: 'Sammensetningen skal bare ha sensorer som ikke har vurdert besvarelsen før. Ingenting er lagret, og valgene dine står i skjemaet. Rett medlemmene.',
    nn: 'Samansetjinga skal berre ha sensorar som ikkje har vurdert svaret før. Ingenting er lagra, og vala dine står i skjemaet. Rett medlemmene.',
    en: 'The composition has only graders who have not assessed the answer before. Nothing was saved, and your choices are still in the form. Correct the members.',
  },
};

const workRefusals: RefusalTexts<ReassessmentRefusal> = {
  reassessmentDecidedAlready: {
    status: 409,
    nb: 'Den nye vurderingen er avgjort og kunngjort. Ingenting er endret. Last siden på nytt for å se den slik den står.',
    nn: 'Den nye vurderinga er avgjord og kunngjord. Ingenting er endra. Last sida på nytt for å sjå henne slik ho står.',
    en: 'The new assessment is decided and announced. Nothing was changed. Reload the page to see it as it stands.',
  },
  reassessmentCancelledAlready: {
    status: 409,
    nb: 'Den nye vurderingen er trukket tilbake. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Den nye vurderinga er trekt tilbake. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The new assessment has been taken back. Nothing was changed. Reload the page to see the case as it stands.',
  },
  reassessmentUnfinished: {
    status: 409,
    nb: 'Protokollen kan ikke underskrives før alle har vurdert og den felles begrunnelsen er skrevet. Ingenting er underskrevet. Last siden på nytt for å se hva som mangler.',
    nn: 'Protokollen kan ikkje skrivast under før alle har vurdert og den felles grunngjevinga er skriven. Ingenting er skrive under. Last sida på nytt for å sjå kva som manglar.',
    en: 'The protocol cannot be signed before all have assessed and the common reasons are written. Nothing was signed. Reload the page to see what is missing.',
  },
  reassessmentDisagreed: {
    status: 409,
    nb: 'Medlemmene gir ulik karakter, og etter institusjonens regler må de bli enige. Ingenting er underskrevet, og det dere har skrevet, står. Bli enige om en karakter, og lagre vurderingene på nytt.',
    nn: 'Medlemmene gir ulik karakter, og etter reglane til institusjonen må dei bli samde. Ingenting er skrive under, og det de har skrive, står. Bli samde om ein karakter, og lagre vurderingane på nytt.',
    en: 'The members give different grades, and by the institution’s rules they must agree. Nothing was signed, and what you have written stands. Agree on a grade, and save the assessments again.',
  },
  reassessmentChanged: {
    status: 409,
    nb: 'Protokollen er endret siden du åpnet den. Ingenting er underskrevet. Last siden på nytt, les protokollen slik den er nå, og skriv under.',
    nn: 'Protokollen er endra sidan du opna han. Ingenting er skrive under. Last sida på nytt, les protokollen slik han er no, og skriv under.',
    en: 'The protocol has changed since you opened it. Nothing was signed. Reload the page, read the protocol as it is now, and sign.',
  },
  reassessmentUnsigned: {
    status: 409,
    nb: 'Den nye vurderingen er ikke underskrevet av alle medlemmene. Ingenting er kunngjort, og protokollen er uendret. Vent til alle har skrevet under, eller bytt ut den som ikke kan.',
    nn: 'Den nye vurderinga er ikkje skriven under av alle medlemmene. Ingenting er kunngjort, og protokollen er uendra. Vent til alle har skrive under, eller byt ut den som ikkje kan.',
    en: 'The new assessment is not signed by all its members. Nothing was announced, and the protocol is unchanged. Wait until all have signed, or replace the one who cannot.',
  },
  reassessmentGradeMissing: {
    status: 422,
    nb: 'Medlemmene er ikke enige, og etter institusjonens regler setter eksamenskontoret karakteren. Ingenting er kunngjort, og det du har skrevet, står i skjemaet. Velg karakteren, og skriv hvorfor.',
    nn: 'Medlemmene er ikkje samde, og etter reglane til institusjonen set eksamenskontoret karakteren. Ingenting er kunngjort, og det du har skrive, står i skjemaet. Vel karakteren, og skriv kvifor.',
    en: 'The members do not agree, and by the institution’s rules the exam office sets the grade. Nothing was announced, and what you wrote is still in the form. Choose the grade, and write why.',
  },
  reassessmentGradeSettled: {
    status: 422,
    nb: 'Karakteren følger av protokollen, og eksamenskontoret kan ikke sette en annen. Ingenting er kunngjort. Last siden på nytt for å se karakteren som gjelder.',
    nn: 'Karakteren følgjer av protokollen, og eksamenskontoret kan ikkje setje ein annan. Ingenting er kunngjort. Last sida på nytt for å sjå karakteren som gjeld.',
    en: 'The grade follows from the protocol, and the exam office cannot set another. Nothing was announced. Reload the page to see the grade that counts.',
  },
};

export const reassessmentRefusals = { ...openingRefusals, ...workRefusals };
