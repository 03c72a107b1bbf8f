import { choice, essay, type Subject } from '../subject.ts';
import { pedagogyAssessment, pedagogyAssessmentNn } from './pedagogy-assessment.ts';
import { pedagogyLearning, pedagogyLearningNn } from './pedagogy-learning.ts';

/** Læring, undervisning og vurdering: two essays and two closed questions. */
export const pedagogy: Subject = {
  paper: {
    aids: {
      nb: 'Ingen andre hjelpemidler enn Læreplanverket (LK20), som ligger i oppgaven.',
      nn: 'Ingen andre hjelpemiddel enn Læreplanverket (LK20), som ligg i oppgåva.',
    },
    questions: [
      essay('ped1', 40, ['Vurdering for læring', 'Vurdering for læring'], {
        nb: [
          'Gjør rede for hva som menes med vurdering for læring, og drøft hvordan en lærer kan bruke underveisvurdering til å fremme elevenes læring.',
          'Bruk minst ett konkret eksempel fra et klasserom, og vis til forskrift og forskning.',
        ],
        nn: [
          'Gjer greie for kva som er meint med vurdering for læring, og drøft korleis ein lærar kan bruke undervegsvurdering til å fremje læringa til elevane.',
          'Bruk minst eitt konkret døme frå eit klasserom, og vis til forskrift og forsking.',
        ],
      }),
      essay('ped2', 40, ['Læring i fellesskap', 'Læring i fellesskap'], {
        nb: [
          'Presenter sentrale begreper i et sosiokulturelt syn på læring. Sammenlign med et behavioristisk syn, og drøft hva synene betyr for:',
          '- lærerens rolle',
          '- bruken av samtale i undervisningen',
          '- tilpasset opplæring',
        ],
        nn: [
          'Presenter sentrale omgrep i eit sosiokulturelt syn på læring. Samanlikn med eit behavioristisk syn, og drøft kva syna har å seie for:',
          '- rolla til læraren',
          '- bruken av samtale i undervisninga',
          '- tilpassa opplæring',
        ],
      }),
      choice(
        'ped3',
        10,
        ['Formål med underveisvurdering', 'Formål med undervegsvurdering'],
        [
          'Hva er formålet med underveisvurdering etter forskrift til opplæringslova?',
          'Kva er formålet med undervegsvurdering etter forskrift til opplæringslova?',
        ],
        [
          [
            'Å gi grunnlag for rangering av elevene ved inntak',
            'Å gi grunnlag for rangering av elevane ved inntak',
          ],
          [
            '*Å fremme læring, tilpasse opplæringen og øke kompetansen i faget',
            'Å fremje læring, tilpasse opplæringa og auke kompetansen i faget',
          ],
          ['Å dokumentere fravær og orden', 'Å dokumentere fråvær og orden'],
          [
            'Å gi informasjon om kompetansen ved avslutningen av opplæringen',
            'Å gi informasjon om kompetansen ved avslutninga av opplæringa',
          ],
        ],
      ),
      choice(
        'ped4',
        10,
        ['Den proksimale utviklingssonen', 'Den proksimale utviklingssona'],
        [
          'Hva beskriver Vygotskys begrep om den proksimale (nærmeste) utviklingssonen?',
          'Kva skildrar omgrepet til Vygotsky om den proksimale (næraste) utviklingssona?',
        ],
        [
          ['Forskjellen mellom to elever på samme trinn', 'Skilnaden mellom to elevar på same trinn'],
          [
            'Et stadium som alle barn går gjennom i fast rekkefølge',
            'Eit stadium som alle barn går gjennom i fast rekkjefølgje',
          ],
          [
            '*Avstanden mellom det eleven klarer alene og det eleven klarer med støtte',
            'Avstanden mellom det eleven klarer åleine og det eleven klarer med støtte',
          ],
          ['Den fysiske avstanden mellom lærer og elev', 'Den fysiske avstanden mellom lærar og elev'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes:
      'Kandidaten har kunnskap om læringsteorier og om vurdering som del av undervisningen, kan anvende begrepene på konkrete situasjoner i klasserommet, og kan drøfte egen praksis i lys av forskrift og forskning.',
    suggestedSolution:
      'Oppgave 1: Skillet mellom underveis- og sluttvurdering, de fire prinsippene (mål og kriterier, tilbakemelding, råd om videre arbeid, egenvurdering), Hattie og Timperleys tre spørsmål, forskrift til opplæringslova kapittel 9, et eksempel som faktisk brukes i drøftingen, og minst en innvending (tid, stoffmengde, karakterpress).\nOppgave 2: Mediering, språk og redskaper, den nærmeste utviklingssonen, stillasbygging, deltakelse; behaviorismens stimulus, respons og forsterkning; sammenligning på alle tre punkter. Den gode besvarelsen ser at synene svarer på ulike spørsmål.\nOppgave 3 og 4 er flervalg: riktig svar er henholdsvis «Å fremme læring …» og «Avstanden mellom …».',
    levels: {
      A: 'Fremragende. Begrepene er presise og brukes til å drøfte. Eksemplet bærer argumentasjonen, motforestillinger tas på alvor, og kildene er relevante.',
      B: 'Meget god. Sikker begrepsbruk og god drøfting, men noe mindre selvstendig eller med en del ubrukt teori.',
      C: 'God. Redegjør for det sentrale i begge oppgavene. Drøftingen er til stede, men stopper ofte ved eksemplet.',
      D: 'Nokså god. Mer gjengivelse enn drøfting, upresise begreper eller en oppgave som er klart svakere enn den andre.',
      E: 'Tilstrekkelig. Viser elementær forståelse, men med vesentlige mangler i begreper og sammenheng.',
      F: 'Ikke bestått. Mangler grunnleggende forståelse av begrepene, eller svarer ikke på oppgaven.',
    },
  },
  banks: {
    ped1: { nb: pedagogyAssessment, nn: pedagogyAssessmentNn },
    ped2: { nb: pedagogyLearning, nn: pedagogyLearningNn },
  },
};
