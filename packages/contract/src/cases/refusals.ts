import type { ResponsibleRefusal } from '@karakter/domain/cases/responsible';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';
import { dismissalRefusals } from './dismissal/refusals.ts';
import { extensionRefusals } from './extension/refusals.ts';

const responsibleRefusals: RefusalTexts<ResponsibleRefusal> = {
  caseIsClosed: {
    status: 409,
    nb: 'Saken er avsluttet, så den får ingen ny saksbehandler. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Saka er avslutta, så ho får ingen ny saksbehandlar. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The case is closed, so it gets no new caseworker. Nothing was changed. Reload the page to see the case as it stands.',
  },
  caseHandlerUnknown: {
    status: 422,
    nb: 'Personen kan ikke behandle saker i denne eksamenen lenger. Ingenting er endret. Last siden på nytt og velg en av dem som står i listen.',
    nn: 'Personen kan ikkje behandle saker i denne eksamenen lenger. Ingenting er endra. Last sida på nytt og vel ein av dei som står i lista.',
    en: 'The person can no longer handle cases of this exam. Nothing was changed. Reload the page and choose somebody from the list.',
  },
};

/** Why a command about a case of any kind is not executed [K1, K12]. */
export const caseRefusals = { ...responsibleRefusals, ...dismissalRefusals, ...extensionRefusals };
