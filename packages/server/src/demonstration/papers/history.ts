import { essay, type Subject, theme } from '../subject.ts';

/** Norsk historie etter 1814, graded as passed or failed. */
export const history: Subject = {
  paper: {
    aids: { nb: 'Ingen hjelpemidler.', nn: 'Ingen hjelpemiddel.' },
    questions: [
      essay('his1', 60, ['1814', '1814'], {
        nb: ['Var 1814 et norsk verk eller et resultat av stormaktspolitikk? Drøft.'],
        nn: ['Var 1814 eit norsk verk eller eit resultat av stormaktspolitikk? Drøft.'],
      }),
      essay('his2', 40, ['Kilden', 'Kjelda'], {
        nb: [
          'Utdraget er fra en eidsvollsmanns brev til sin bror, datert 19. mai 1814. Vurder hva brevet kan brukes til som kilde, og hva det ikke kan brukes til.',
        ],
        nn: [
          'Utdraget er frå brevet frå ein eidsvollsmann til broren, datert 19. mai 1814. Vurder kva brevet kan brukast til som kjelde, og kva det ikkje kan brukast til.',
        ],
      }),
    ],
  },
  guide: {
    learningOutcomes:
      'Kandidaten kan forklare årsaker og virkninger i norsk historie etter 1814 og vurdere kilder kritisk.',
    suggestedSolution:
      'Kieltraktaten, Christian Frederik, notabelmøtet, Riksforsamlingen, krigen i juli og august, Mossekonvensjonen, novembergrunnloven. Både ytre rammer og indre handlingsrom. Kilden: nærhet i tid, brevets formål og mottaker, førstehånds for forfatterens oppfatning, ikke for hva flertallet mente.',
    levels: {
      pass: 'Bestått. Redegjør for hovedlinjene og drøfter begge forklaringene; vurderer kilden ut fra opphav og formål.',
      fail: 'Ikke bestått. Vesentlige faktafeil, ingen drøfting, eller kilden er ikke vurdert.',
    },
  },
  banks: {
    his1: {
      nb: {
        opening: {
          strong: [
            'Spørsmålet setter opp et valg som historien ikke ga: {Stormaktene laget døra, nordmenn gikk gjennom den|rammen var ytre, innholdet norsk}.',
          ],
          solid: ['Jeg vil drøfte begge sider og {konkludere til slutt|se på både ytre og indre forhold}.'],
          weak: ['I 1814 fikk Norge sin grunnlov på Eidsvoll.'],
        },
        themes: [
          theme(
            'Kieltraktaten',
            [
              'Freden i Kiel 14. januar 1814 ga Norge til kongen av Sverige, {som betaling for innsatsen mot Napoleon|for tapet av Finland}. Uten det hadde ingen Riksforsamling vært samlet.',
            ],
            ['Kieltraktaten gjorde at Norge skulle {avstås til Sverige|i union med Sverige}.'],
            ['Danmark tapte og måtte gi fra seg Norge.'],
          ),
          theme(
            'Eidsvoll',
            [
              'På fem uker skrev 112 menn en av Europas mest liberale forfatninger. {Språket og ideene hadde de lest seg til|Montesquieu og den amerikanske forfatningen var kjent lesning}, og det var deres eget verk.',
            ],
            [
              'Grunnloven bygde på maktfordeling og folkesuverenitet, og {den var radikal for sin tid|ble skrevet raskt}.',
            ],
            ['112 menn skrev grunnloven 17. mai.'],
          ),
          theme(
            'Sommeren og høsten 1814',
            [
              'Krigen varte i tre uker. {Mossekonvensjonen 14. august|Våpenhvilen på Moss} er nøkkelen: Carl Johan godtok Grunnloven mot at Christian Frederik gikk. Han kunne ha tatt landet, men ikke roen.',
            ],
            ['Norge tapte krigen, men {beholdt Grunnloven|fikk beholde Grunnloven med endringer}.'],
            ['Så ble det krig og Norge tapte.'],
          ),
        ],
        closing: {
          strong: ['1814 var en mulighet gitt utenfra og brukt innenfra.'],
          solid: ['Begge forklaringene trengs.'],
          weak: ['Så det var et norsk verk.'],
        },
      },
    },
    his2: {
      nb: {
        opening: {
          strong: ['Et brev sier mest om den som skrev det, og til hvem.'],
          solid: ['Brevet er en {førstehåndskilde|primærkilde}.'],
          weak: ['Brevet er gammelt.'],
        },
        themes: [
          theme(
            'Som levning og beretning',
            [
              'Som levning viser brevet {stemningen hos én mann to dager etter|hvordan en samtidig ordla seg}; som beretning om forhandlingene må det holdes opp mot protokollen.',
            ],
            ['Det er skrevet nær hendelsen, og det {styrker det|gir troverdighet}.'],
            ['Det er sikkert sant.'],
          ),
          theme(
            'Begrensninger',
            [
              'Han skriver til en bror og vil berolige. {Tausheten om stormannspartiet er talende|Det han utelater, er like viktig}. Om hva bønder ute i landet mente, sier brevet ingenting.',
            ],
            ['Brevet viser bare {hans syn|en persons mening}, og må sammenlignes med andre kilder.'],
            ['Man kan ikke stole på alt.'],
          ),
        ],
        closing: {
          strong: ['Brukt rett er brevet en god kilde til forventningene, og en dårlig til forhandlingene.'],
          solid: ['Kilden er nyttig, men må brukes kritisk.'],
          weak: ['Brevet er en grei kilde.'],
        },
      },
    },
  },
};
