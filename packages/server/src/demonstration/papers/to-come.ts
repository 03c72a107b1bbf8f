import { choice, essay, type Subject } from '../subject.ts';

const levels = {
  A: 'Fremragende prestasjon som klart utmerker seg, med stor grad av selvstendighet.',
  B: 'Meget god prestasjon med meget god vurderingsevne.',
  C: 'Jevnt god prestasjon som er tilfredsstillende på de fleste områder.',
  D: 'Akseptabel prestasjon med noen vesentlige mangler.',
  E: 'Prestasjonen tilfredsstiller minimumskravene, men heller ikke mer.',
  F: 'Prestasjonen tilfredsstiller ikke de faglige minimumskravene.',
};

/** Språk og tekst: an approved paper that has no answers yet. */
export const language: Subject = {
  paper: {
    aids: { nb: 'Ordliste, uten egne notater.', nn: 'Ordliste, utan eigne notat.' },
    questions: [
      essay('nor1', 70, ['To tekster om samme fjord', 'To tekstar om same fjord'], {
        nb: [
          'Sammenlign en turistbrosjyre og en leder i en lokalavis om oppdrett i fjorden. Analyser hvordan ordvalg, modalitet og sammenheng skaper ulike bilder av samme sted.',
        ],
        nn: [
          'Samanlikn ein turistbrosjyre og ein leiar i ei lokalavis om oppdrett i fjorden. Analyser korleis ordval, modalitet og samanheng skaper ulike bilete av same staden.',
        ],
      }),
      choice(
        'nor2',
        30,
        ['Tekstbinding', 'Tekstbinding'],
        [
          'Hva kalles tekstbinding ved at et pronomen viser tilbake til noe som er nevnt?',
          'Kva blir tekstbinding kalla når eit pronomen viser tilbake til noko som er nemnt?',
        ],
        [
          ['Katafor', 'Katafor'],
          ['*Anafor', 'Anafor'],
          ['Metonymi', 'Metonymi'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes: 'Kandidaten kan analysere tekster med språkvitenskapelige begreper.',
    suggestedSolution:
      'Sammenligningen bør være gjennomført, ikke to analyser etter hverandre. Modalitet, metaforer, agens og tekstbinding skal brukes som begreper og knyttes til eksempler.',
    levels,
  },
  banks: {},
};

/** Algoritmer og datastrukturer: a paper that waits for approval. */
export const algorithms: Subject = {
  paper: {
    aids: { nb: 'Ingen hjelpemidler.', nn: 'Ingen hjelpemiddel.' },
    questions: [
      essay('alg1', 60, ['Kortest vei', 'Kortaste veg'], {
        nb: [
          'Forklar Dijkstras algoritme, begrunn kjøretiden med en binær heap, og vis med et eksempel hvorfor den svikter når en kant har negativ vekt.',
        ],
        nn: [
          'Forklar algoritmen til Dijkstra, grunngi køyretida med ein binær heap, og vis med eit døme kvifor han sviktar når ein kant har negativ vekt.',
        ],
      }),
      choice(
        'alg2',
        40,
        ['Sortering', 'Sortering'],
        [
          'Hvilken sortering er stabil og har garantert kjøretid O(n log n)?',
          'Kva sortering er stabil og har garantert køyretid O(n log n)?',
        ],
        [
          ['Hurtigsortering', 'Hurtigsortering'],
          ['Haugsortering', 'Haugsortering'],
          ['*Flettesortering', 'Flettesortering'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes: 'Kandidaten kan forklare og analysere klassiske algoritmer.',
    suggestedSolution:
      'O((V + E) log V). Invariant: En node som er tatt ut av heapen, har endelig avstand; den brytes av negative kanter.',
    levels,
  },
  banks: {},
};

/** Bacheloroppgave i bygg: the topics of the oral examination. */
export const thesis: Subject = {
  paper: {
    aids: {
      nb: 'Egen bacheloroppgave og lysark til en innledning på ti minutter.',
      nn: 'Eiga bacheloroppgåve og lysark til ei innleiing på ti minutt.',
    },
    questions: [
      essay('the1', 100, ['Samtale om bacheloroppgaven', 'Samtale om bacheloroppgåva'], {
        nb: [
          'Innled om problemstilling og hovedfunn. Deretter spør sensorene om metode, usikkerhet og valg av løsning.',
        ],
        nn: [
          'Innlei om problemstilling og hovudfunn. Deretter spør sensorane om metode, uvisse og val av løysing.',
        ],
      }),
    ],
  },
  guide: {
    learningOutcomes: 'Kandidaten kan gjøre rede for, begrunne og forsvare egne faglige valg.',
    suggestedSolution:
      'Det legges vekt på selvstendighet, forståelse av usikkerhet og evne til å svare på innvendinger.',
    levels,
  },
  banks: {},
};

const unwritten = { type: 'doc', content: [{ type: 'paragraph' }] } as const;
const heart = essay('ana1', 70, ['Hjertets arbeid', 'Arbeidet til hjartet'], {
  nb: [
    'Beskriv hjertets ledningssystem og gjør rede for hvordan minuttvolumet reguleres under fysisk aktivitet.',
  ],
  nn: [''],
});

/** Anatomi og fysiologi: a draft that is not finished, without nynorsk and without a guide. */
export const anatomyDraft: Subject['paper'] = {
  aids: { nb: 'Ingen hjelpemidler.', nn: '' },
  questions: [
    { ...heart, text: { ...heart.text, nn: unwritten } },
    choice(
      'ana2',
      30,
      ['Nyrene', 'Nyrene'],
      [
        'Hvor i nefronet skjer mesteparten av reabsorpsjonen av vann?',
        'Kvar i nefronet skjer det meste av reabsorpsjonen av vatn?',
      ],
      [
        ['*Proksimale tubulus', 'Proksimale tubulus'],
        ['Henles sløyfe', 'Henles sløyfe'],
        ['Samlerøret', 'Samlerøyret'],
      ],
    ),
  ],
};
