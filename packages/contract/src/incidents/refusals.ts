import type { IncidentRefusal } from '@karakter/domain/incidents/incident';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const incidentsRefusals: RefusalTexts<
  IncidentRefusal | 'incidentsNotOpen' | 'incidentAhead' | 'textNamesCandidate'
> = {
  incidentsNotOpen: {
    status: 409,
    nb: 'Avvik kan registreres og avgjøres fra eksamenen er publisert til resultatene er kunngjort. Ingenting ble lagret.',
    nn: 'Avvik kan registrerast og avgjerast frå eksamenen er publisert til resultata er kunngjorde. Ingenting vart lagra.',
    en: 'Incidents can be registered and decided from when the exam is published until its results are announced. Nothing was saved.',
  },
  incidentAhead: {
    status: 422,
    nb: 'Tidspunktet ligger fram i tid. Avviket ble ikke registrert. Sett når det faktisk skjedde.',
    nn: 'Tidspunktet ligg fram i tid. Avviket vart ikkje registrert. Set når det faktisk hende.',
    en: 'The time lies ahead. The incident was not registered. State when it actually happened.',
  },
  textNamesCandidate: {
    status: 422,
    nb: 'Teksten inneholder {words}, som kan fortelle hvem en kandidat er, og den blir lest der bare kandidatnummer er kjent. Ingenting ble lagret; teksten står fortsatt på siden. Skriv «kandidaten» eller kandidatnummeret i stedet.',
    nn: 'Teksten inneheld {words}, som kan fortelje kven ein kandidat er, og han blir lesen der berre kandidatnummer er kjent. Ingenting vart lagra; teksten står framleis på sida. Skriv «kandidaten» eller kandidatnummeret i staden.',
    en: 'The text contains {words}, which could tell who a candidate is, and it is read where only candidate numbers are known. Nothing was saved; the text is still on the page. Write “the candidate” or the candidate number instead.',
  },
  nobodyAffected: {
    status: 422,
    nb: 'Ingen kandidater er berørt, så det er ingen å registrere eller avgjøre dette for. Velg hvem det gjelder.',
    nn: 'Ingen kandidatar er råka, så det er ingen å registrere eller avgjere dette for. Vel kven det gjeld.',
    en: 'No candidate is affected, so there is nobody to register or decide this for. Choose whom it concerns.',
  },
  incidentIsDecided: {
    status: 409,
    nb: 'Avviket er alt avgjort, og avgjørelsen står. Last siden på nytt for å lese den. Registrer et nytt avvik om det har kommet til noe nytt.',
    nn: 'Avviket er alt avgjort, og avgjerda står. Last sida på nytt for å lese henne. Registrer eit nytt avvik om det har kome til noko nytt.',
    en: 'The incident is already decided, and the decision stands. Reload the page to read it. Register a new incident if something new has come up.',
  },
  tooLateForMoreTime: {
    status: 409,
    nb: 'Ingen av de berørte skriver lenger, så mer tid kommer for sent. Ingenting ble avgjort. Velg en annen kompensasjon, for eksempel ny eksamen.',
    nn: 'Ingen av dei råka skriv lenger, så meir tid kjem for seint. Ingenting vart avgjort. Vel ein annan kompensasjon, til dømes ny eksamen.',
    en: 'None of those affected is still writing, so more time would come too late. Nothing was decided. Choose another compensation, such as a new exam.',
  },
};
