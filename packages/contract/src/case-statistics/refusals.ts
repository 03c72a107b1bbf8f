import type { StatisticsRefusal } from '@karakter/domain/case-statistics/publication';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const statisticsRefusals: RefusalTexts<StatisticsRefusal> = {
  statisticsYearRuns: {
    status: 409,
    nb: 'Året er ikke over, så statistikken kan ikke publiseres ennå. Ingenting er publisert. Prøv igjen etter nyttår.',
    nn: 'Året er ikkje over, så statistikken kan ikkje publiserast enno. Ingenting er publisert. Prøv att etter nyttår.',
    en: 'The year is not over, so the statistics cannot be published yet. Nothing was published. Try again after New Year.',
  },
  statisticsCasesOpen: {
    status: 409,
    nb: 'Noen saker fra dette året er ikke avsluttet. Ingenting er publisert. Prøv igjen når de er avsluttet.',
    nn: 'Nokre saker frå dette året er ikkje avslutta. Ingenting er publisert. Prøv att når dei er avslutta.',
    en: 'Some cases of this year are not closed. Nothing was published. Try again when they are closed.',
  },
  statisticsEmpty: {
    status: 409,
    nb: 'Ingen karakterer er kunngjort for dette året. Ingenting er publisert. Velg et annet år.',
    nn: 'Ingen karakterar er kunngjorde for dette året. Ingenting er publisert. Vel eit anna år.',
    en: 'No grades are announced for this year. Nothing was published. Choose another year.',
  },
  statisticsPublishedAlready: {
    status: 409,
    nb: 'Statistikken for dette året er publisert før, og kan ikke publiseres en gang til. Ingenting er endret. Last siden på nytt for å se hva som gjelder.',
    nn: 'Statistikken for dette året er publisert før, og kan ikkje publiserast ein gong til. Ingenting er endra. Last sida på nytt for å sjå kva som gjeld.',
    en: 'The statistics of this year were published before, and cannot be published a second time. Nothing was changed. Reload the page to see what applies.',
  },
  statisticsNotPublished: {
    status: 409,
    nb: 'Statistikken for dette året er ikke publisert nå, så den kan ikke trekkes tilbake. Det du har skrevet, er ikke borte. Last siden på nytt for å se hva som gjelder.',
    nn: 'Statistikken for dette året er ikkje publisert no, så han kan ikkje trekkjast tilbake. Det du har skrive, er ikkje borte. Last sida på nytt for å sjå kva som gjeld.',
    en: 'The statistics of this year are not published now, so they cannot be withdrawn. What you wrote is not gone. Reload the page to see what applies.',
  },
};
