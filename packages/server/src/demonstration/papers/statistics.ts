import { choice, essay, type Subject, theme } from '../subject.ts';

/** Statistikk for ingeniører. */
export const statistics: Subject = {
  paper: {
    aids: {
      nb: 'Alle trykte og skrevne hjelpemidler. Godkjent kalkulator.',
      nn: 'Alle trykte og skrivne hjelpemiddel. Godkjend kalkulator.',
    },
    questions: [
      essay('mat1', 60, ['Betongprøver', 'Betongprøver'], {
        nb: [
          'Ni terninger fra en leveranse har gjennomsnittlig trykkfasthet 43,1 MPa og standardavvik 3,0 MPa. Leverandøren lover minst 45 MPa i gjennomsnitt. Sett opp og gjennomfør en hypotesetest på 5 % nivå, finn et 95 % konfidensintervall, og forklar resultatet for en byggherre.',
        ],
        nn: [
          'Ni terningar frå ein leveranse har gjennomsnittleg trykkfastleik 43,1 MPa og standardavvik 3,0 MPa. Leverandøren lovar minst 45 MPa i gjennomsnitt. Set opp og gjennomfør ein hypotesetest på 5 % nivå, finn eit 95 % konfidensintervall, og forklar resultatet for ein byggherre.',
        ],
      }),
      choice(
        'mat2',
        20,
        ['p-verdi', 'p-verdi'],
        ['Hva er en p-verdi?', 'Kva er ein p-verdi?'],
        [
          ['Sannsynligheten for at nullhypotesen er sann', 'Sannsynet for at nullhypotesen er sann'],
          [
            '*Sannsynligheten for et minst like ekstremt resultat når nullhypotesen er sann',
            'Sannsynet for eit minst like ekstremt resultat når nullhypotesen er sann',
          ],
          ['Sannsynligheten for å gjøre feil av type II', 'Sannsynet for å gjere feil av type II'],
        ],
      ),
      choice(
        'mat3',
        20,
        ['Uavhengighet', 'Uavhengnad'],
        [
          'P(A) = 0,4, P(B) = 0,5 og P(A ∩ B) = 0,2. Da er A og B',
          'P(A) = 0,4, P(B) = 0,5 og P(A ∩ B) = 0,2. Då er A og B',
        ],
        [
          ['*uavhengige', 'uavhengige'],
          ['disjunkte', 'disjunkte'],
          ['avhengige', 'avhengige'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes:
      'Kandidaten kan sette opp og tolke hypotesetester og konfidensintervaller, og formidle usikkerhet.',
    suggestedSolution:
      'H0: μ = 45 mot H1: μ < 45. t = (43,1 − 45)/(3,0/√9) = −1,90, kritisk verdi −1,860 med 8 frihetsgrader: forkast så vidt. Tosidig 95 %-intervall: 43,1 ± 2,306 · 1,0, altså (40,8; 45,4). At 45 ligger i det tosidige intervallet, strider ikke mot den ensidige testen. God besvarelse forklarer dette.',
    levels: {
      A: 'Fremragende. Riktig test, ser forholdet mellom ensidig test og tosidig intervall, og formidler klart.',
      B: 'Meget god. Riktig test og intervall, god tolkning.',
      C: 'God. Riktig framgangsmåte, knapp tolkning.',
      D: 'Nokså god. Bruker normalfordelingen uten begrunnelse, eller tolker feil.',
      E: 'Tilstrekkelig. Deler av testen er riktig.',
      F: 'Ikke bestått. Behersker ikke framgangsmåten.',
    },
  },
  banks: {
    mat1: {
      nb: {
        opening: {
          strong: [
            'Standardavviket er estimert fra ni målinger, så jeg bruker {t-fordelingen|en ensidig t-test} med 8 frihetsgrader.',
          ],
          solid: ['Jeg setter opp H0: μ = 45 og H1: μ < 45.'],
          weak: ['Gjennomsnittet er under 45, så leverandøren tar feil.'],
        },
        themes: [
          theme(
            'Testen',
            [
              't = (43,1 − 45)/(3,0/√9) = −1,90. Den kritiske verdien er −1,860, og H0 forkastes, {men med knapp margin|så vidt}.',
            ],
            ['t = −1,90 er mindre enn −1,860, så {H0 forkastes|vi forkaster H0}.'],
            ['z = −0,63, så H0 beholdes.'],
          ),
          theme(
            'Konfidensintervallet',
            [
              '43,1 ± 2,306 · 1,0 gir (40,8; 45,4). {At 45 ligger i intervallet, er ingen motsigelse: Intervallet er tosidig og testen ensidig.|Intervallet svarer til en tosidig test, og den ville ikke forkastet.}',
            ],
            ['Intervallet blir {(40,8; 45,4)|fra 40,8 til 45,4 MPa}.'],
            ['Intervallet er 43,1 ± 3,0.'],
          ),
          theme(
            'Forutsetninger',
            [
              'Testen forutsetter uavhengige, tilnærmet normalfordelte målinger. {Ni terninger fra samme blanding er neppe uavhengige.|Med ni observasjoner er det vanskelig å kontrollere.}',
            ],
            ['Vi antar normalfordeling og uavhengighet.'],
            ['Det er for få målinger.'],
          ),
          theme(
            'Til byggherren',
            [
              'Målingene tyder på at fastheten er lavere enn lovet, men ikke hvor mye. {Ta flere prøver før leveransen avvises.|Jeg ville bedt om tolv prøver til.}',
            ],
            ['Det er grunn til å tro at fastheten er for lav.'],
            ['Betongen er dårlig.'],
          ),
        ],
        closing: {
          strong: [
            'Statistisk signifikant er ikke det samme som praktisk viktig: To MPa under kan være uten betydning for denne konstruksjonen.',
          ],
          solid: ['Leverandørens påstand forkastes på 5 % nivå.'],
          weak: ['Da er oppgaven løst.'],
        },
      },
    },
  },
};
