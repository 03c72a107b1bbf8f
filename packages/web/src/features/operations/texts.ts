import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';
import { inSentence } from './in-sentence.ts';

/** The functions that operators turn off and on. */
export const operationsText = texts({
  nb: {
    title: 'Brytere',
    about:
      'Her slår du av det som kan vente, når det trengs på en eksamensdag. Det virker med en gang. Å starte, lagre og levere berøres aldri.',
    on: 'På',
    off: 'Slått av',
    names: {
      activityLog: 'Aktivitetsloggen',
      mail: 'Utsending av e-post',
      pdf: 'Laging av PDF',
    },
    means: {
      activityLog:
        'Av: ingenting nytt logges om hva kandidatenes maskiner merker. Det kan ikke hentes inn etterpå.',
      mail: 'Av: e-post venter, og sendes når bryteren slås på. Ingenting går tapt.',
      pdf: 'Av: besvarelser leveres som før, og PDF-ene lages når bryteren slås på.',
    },
    waiting: {
      activityLog: (count: number) => `${plural.nb(count, { one: '# jobb', other: '# jobber' })} venter`,
      mail: (count: number) => `${plural.nb(count, { one: '# e-post', other: '# e-poster' })} venter`,
      pdf: (count: number) => `${plural.nb(count, { one: '# PDF', other: '# PDF-er' })} venter`,
    },
    turnOff: (name: string) => `Slå av ${inSentence(name)}`,
    turnOn: (name: string) => `Slå på ${inSentence(name)}`,
    reason: 'Hvorfor',
    reasonHint: 'Blir stående sammen med navnet ditt og tidspunktet.',
    reasonMissing: 'Skriv hvorfor. Minst tre tegn.',
    latest: 'Endringer',
    never: 'Aldri slått av.',
    turnedOff: (by: string, when: string) => `${by} slo av ${when}`,
    turnedOn: (by: string, when: string) => `${by} slo på ${when}`,
  },
  nn: {
    title: 'Brytarar',
    about:
      'Her slår du av det som kan vente, når det trengst på ein eksamensdag. Det verkar med ein gong. Å starte, lagre og levere blir aldri rørt.',
    on: 'På',
    off: 'Slått av',
    names: {
      activityLog: 'Aktivitetsloggen',
      mail: 'Utsending av e-post',
      pdf: 'Laging av PDF',
    },
    means: {
      activityLog:
        'Av: ingenting nytt blir logga om kva maskinene til kandidatane merkar. Det kan ikkje hentast inn etterpå.',
      mail: 'Av: e-post ventar, og blir send når brytaren blir slått på. Ingenting går tapt.',
      pdf: 'Av: svar blir leverte som før, og PDF-ane blir laga når brytaren blir slått på.',
    },
    waiting: {
      activityLog: (count) => `${plural.nn(count, { one: '# jobb', other: '# jobbar' })} ventar`,
      mail: (count) => `${plural.nn(count, { one: '# e-post', other: '# e-postar' })} ventar`,
      pdf: (count) => `${plural.nn(count, { one: '# PDF', other: '# PDF-ar' })} ventar`,
    },
    turnOff: (name) => `Slå av ${inSentence(name)}`,
    turnOn: (name) => `Slå på ${inSentence(name)}`,
    reason: 'Kvifor',
    reasonHint: 'Blir ståande saman med namnet ditt og tidspunktet.',
    reasonMissing: 'Skriv kvifor. Minst tre teikn.',
    latest: 'Endringar',
    never: 'Aldri slått av.',
    turnedOff: (by, when) => `${by} slo av ${when}`,
    turnedOn: (by, when) => `${by} slo på ${when}`,
  },
  en: {
    title: 'Switches',
    about:
      'Here you turn off what can wait, when an exam day calls for it. It takes effect at once. Starting, saving and handing in are never touched.',
    on: 'On',
    off: 'Turned off',
    names: {
      activityLog: 'The activity log',
      mail: 'Sending of mail',
      pdf: 'Making of PDFs',
    },
    means: {
      activityLog:
        'Off: nothing new is logged of what the candidates’ machines notice. It cannot be recovered afterwards.',
      mail: 'Off: mail waits, and is sent when the switch is turned on. Nothing is lost.',
      pdf: 'Off: answers are handed in as before, and the PDFs are made when the switch is turned on.',
    },
    waiting: {
      activityLog: (count) => `${plural.en(count, { one: '# job is', other: '# jobs are' })} waiting`,
      mail: (count) => `${plural.en(count, { one: '# e-mail is', other: '# e-mails are' })} waiting`,
      pdf: (count) => `${plural.en(count, { one: '# PDF is', other: '# PDFs are' })} waiting`,
    },
    turnOff: (name) => `Turn off ${inSentence(name)}`,
    turnOn: (name) => `Turn on ${inSentence(name)}`,
    reason: 'Why',
    reasonHint: 'Kept with your name and the time.',
    reasonMissing: 'Write why, in at least three characters.',
    latest: 'Changes',
    never: 'Never turned off.',
    turnedOff: (by, when) => `${by} turned it off ${when}`,
    turnedOn: (by, when) => `${by} turned it on ${when}`,
  },
});
