import type { RulePlanRefusal } from '@karakter/domain/rules/planned/rule-plan';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const ruleRefusals: RefusalTexts<
  RulePlanRefusal | 'ruleValueUnusable' | 'rulePlanEndsTooEarly' | 'ruleLawUnknown'
> = {
  ruleValueUnusable: {
    status: 422,
    nb: 'Noe av verdien kan ikke brukes. Ingenting er foreslått, og det du skrev, er tatt vare på. Rett feltene som er merket.',
    nn: 'Noko av verdien kan ikkje brukast. Ingenting er foreslått, og det du skreiv, er teke vare på. Rett felta som er merkte.',
    en: 'Some of the value cannot be used. Nothing was proposed, and what you wrote is kept. Correct the fields that are marked.',
  },
  ruleLawUnknown: {
    status: 422,
    nb: 'Regelen følger av en lov eller forskrift. Ingenting er foreslått, og det du skrev, er tatt vare på. Skriv kunngjøringens nummer, som LOV-2024-03-08-9.',
    nn: 'Regelen følgjer av ei lov eller forskrift. Ingenting er foreslått, og det du skreiv, er teke vare på. Skriv nummeret på kunngjeringa, som LOV-2024-03-08-9.',
    en: 'The rule follows from an act or regulation. Nothing was proposed, and what you wrote is kept. Write the number of its announcement, such as LOV-2024-03-08-9.',
  },
  rulePlanTooLate: {
    status: 409,
    nb: 'En endring kan tidligst gjelde fra i morgen, siden det som gjaldt en dag, ikke kan endres etterpå. Ingenting er endret. Velg en senere dag, i et nytt forslag hvis dette er sendt.',
    nn: 'Ei endring kan tidlegast gjelde frå i morgon, sidan det som galdt ein dag, ikkje kan endrast etterpå. Ingenting er endra. Vel ein seinare dag, i eit nytt forslag om dette er sendt.',
    en: 'A change can begin tomorrow at the earliest, since what applied on a day cannot change afterwards. Nothing was changed. Choose a later day, in a new proposal if this one is sent.',
  },
  rulePlanEndsTooEarly: {
    status: 422,
    nb: 'Endringen slutter før den begynner. Ingenting er foreslått, og det du skrev, er tatt vare på. Velg en senere siste dag.',
    nn: 'Endringa sluttar før ho byrjar. Ingenting er foreslått, og det du skreiv, er teke vare på. Vel ein seinare siste dag.',
    en: 'The change ends before it begins. Nothing was proposed, and what you wrote is kept. Choose a later last day.',
  },
  rulePlanDayTaken: {
    status: 409,
    nb: 'En annen endring av samme regel er godkjent fra samme dag. Ingenting er endret. Trekk den andre, eller foreslå en annen dag.',
    nn: 'Ei anna endring av same regel er godkjend frå same dag. Ingenting er endra. Trekk den andre, eller foreslå ein annan dag.',
    en: 'Another change of the same rule is approved from the same day. Nothing was changed. Withdraw the other one, or propose another day.',
  },
  rulePlanDecided: {
    status: 409,
    nb: 'Endringen er alt avgjort, kanskje i et annet vindu. Ingenting nytt er lagret. Siden viser nå hva som gjelder.',
    nn: 'Endringa er alt avgjord, kanskje i eit anna vindauge. Ingenting nytt er lagra. Sida viser no kva som gjeld.',
    en: 'The change is already decided, perhaps in another window. Nothing new was saved. The page now shows what holds.',
  },
  ownRulePlan: {
    status: 409,
    nb: 'Du har selv foreslått endringen. Den venter fortsatt. Be en annen med samme rolle om å godkjenne den.',
    nn: 'Du har sjølv foreslått endringa. Ho ventar framleis. Be ein annan med same rolle om å godkjenne henne.',
    en: 'You proposed the change yourself. It is still waiting. Ask another person with the same role to approve it.',
  },
  anothersRulePlan: {
    status: 409,
    nb: 'En annen har foreslått endringen, og bare den kan trekke den. Den venter fortsatt. Du kan avslå den med en grunn.',
    nn: 'Ein annan har foreslått endringa, og berre den kan trekkje henne. Ho ventar framleis. Du kan avslå henne med ein grunn.',
    en: 'Another person proposed the change, and only that person can withdraw it. It is still waiting. You can decline it with a reason.',
  },
  rulePlanBegun: {
    status: 409,
    nb: 'Endringen gjelder alt, og kan ikke trekkes for dager som er gått. Ingenting er endret. Foreslå en ny endring fra en senere dag.',
    nn: 'Endringa gjeld alt, og kan ikkje trekkjast for dagar som er gått. Ingenting er endra. Foreslå ei ny endring frå ein seinare dag.',
    en: 'The change applies already, and cannot be withdrawn for days that have passed. Nothing was changed. Propose a new change from a later day.',
  },
};
