import { choice, essay, type Subject, theme } from '../subject.ts';

/** Sykepleiens grunnlag: observation, communication and hygiene. */
export const nursing: Subject = {
  paper: {
    aids: {
      nb: 'Kalkulator av godkjent type. Ordliste morsmål–norsk.',
      nn: 'Kalkulator av godkjend type. Ordliste morsmål–norsk.',
    },
    questions: [
      essay('syk1', 50, ['Pasienten i rom 12', 'Pasienten i rom 12'], {
        nb: [
          'Ingrid (82 år) er innlagt med lungebetennelse. Hun bor alene, har KOLS og bruker rullator. Respirasjonsfrekvensen er 24, SpO₂ 90 % med 1 liter oksygen på nesekateter, temperatur 38,6, puls 104, blodtrykk 108/64. Hun er våken, men kortpustet når hun snakker.',
          'Beregn NEWS2-skår for Ingrid, begrunn tiltakene dine de nærmeste timene, og forklar hva du observerer etter.',
        ],
        nn: [
          'Ingrid (82 år) er innlagd med lungebetennelse. Ho bur åleine, har KOLS og bruker rullator. Respirasjonsfrekvensen er 24, SpO₂ 90 % med 1 liter oksygen på nasekateter, temperatur 38,6, puls 104, blodtrykk 108/64. Ho er vaken, men kortpusta når ho snakkar.',
          'Rekn ut NEWS2-skår for Ingrid, grunngi tiltaka dine dei næraste timane, og forklar kva du observerer etter.',
        ],
      }),
      essay('syk2', 30, ['Kommunikasjon og medvirkning', 'Kommunikasjon og medverknad'], {
        nb: [
          'Ingrid sier at hun ikke vil være til bry, og takker nei til hjelp i dusjen. Drøft hvordan du ivaretar både hennes selvbestemmelse og behovet for hjelp.',
        ],
        nn: [
          'Ingrid seier at ho ikkje vil vere til bry, og takkar nei til hjelp i dusjen. Drøft korleis du tek vare på både sjølvråderetten hennar og behovet for hjelp.',
        ],
      }),
      choice(
        'syk3',
        10,
        ['Håndhygiene', 'Handhygiene'],
        ['Når er hånddesinfeksjon IKKE tilstrekkelig?', 'Når er handdesinfeksjon IKKJE tilstrekkeleg?'],
        [
          ['Etter måling av blodtrykk', 'Etter måling av blodtrykk'],
          [
            '*Etter stell av pasient med norovirus eller Clostridioides difficile',
            'Etter stell av pasient med norovirus eller Clostridioides difficile',
          ],
          ['Før du tar på rene hansker', 'Før du tek på reine hanskar'],
          ['Før du legger inn en perifer venekanyle', 'Før du legg inn ei perifer venekanyle'],
        ],
      ),
      choice(
        'syk4',
        10,
        ['Trykksår', 'Trykksår'],
        [
          'Huden over sakrum er intakt, med rødhet som ikke blekner ved trykk. Hvilken kategori er det?',
          'Huda over sakrum er heil, med raudleik som ikkje bleiknar ved trykk. Kva kategori er det?',
        ],
        [
          ['*Kategori 1', 'Kategori 1'],
          ['Kategori 2', 'Kategori 2'],
          ['Kategori 3', 'Kategori 3'],
          ['Ikke trykksår', 'Ikkje trykksår'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes:
      'Kandidaten kan gjennomføre systematiske observasjoner av vitale funksjoner, begrunne sykepleietiltak og ivareta pasientens medvirkning.',
    suggestedSolution:
      'NEWS2 med skala 2 for kjent hyperkapnisk svikt, ellers skala 1; begge aksepteres når valget begrunnes. Respirasjon 24 gir 2, oksygen gir 2, temperatur 38,6 gir 1, puls 104 gir 1, systolisk 108 gir 1; SpO₂ 90 % gir 3 på skala 1 og 0 på skala 2. Tiltak: hjerteleie, oksygen etter forordning (mål 88–92 % ved KOLS med CO₂-retensjon), væske, mobilisering, slimmobilisering, ny skår innen en time, varsle lege etter ISBAR.',
    levels: {
      A: 'Fremragende. Skåren er riktig og begrunnet, observasjonene henger sammen med tiltakene, og KOLS er tatt hensyn til i oksygenbehandlingen.',
      B: 'Meget god. Riktig prioritering og gode begrunnelser, med mindre mangler.',
      C: 'God. Sentrale tiltak er med, men begrunnelsene er generelle.',
      D: 'Nokså god. Tiltak listes opp uten prioritering, eller skåren mangler ledd.',
      E: 'Tilstrekkelig. Noen riktige tiltak, men uklar forståelse av alvorlighetsgrad.',
      F: 'Ikke bestått. Tiltakene kan sette pasienten i fare, eller oppgaven er ikke besvart.',
    },
  },
  banks: {
    syk1: {
      nb: {
        opening: {
          strong: [
            'Ingrid har {en alvorlig infeksjon på toppen av en kronisk lungesykdom|lungebetennelse og KOLS}, og tallene viser at hun kan bli fort dårligere. Jeg begynner med ABCDE og NEWS2 for å vurdere hvor mye det haster.',
          ],
          solid: [
            'Jeg {starter med å regne ut NEWS2|vil først regne ut NEWS2} og deretter beskrive tiltakene mine.',
          ],
          weak: ['Ingrid er syk og trenger hjelp av sykepleieren.'],
        },
        themes: [
          theme(
            'NEWS2',
            [
              'Respirasjonsfrekvens 24 gir 2 poeng, tilført oksygen 2, temperatur 38,6 gir 1, puls 104 gir 1 og systolisk 108 gir 1. {Med skala 1 gir metningen 3 poeng og summen 10; er hyperkapni kjent, brukes skala 2 og summen blir 7.|Valget av skala avgjør: 10 poeng på skala 1, 7 på skala 2.} Begge krever at lege varsles straks.',
            ],
            [
              'Jeg får {10 poeng|en skår på 10} når jeg bruker vanlig skala for metning. Det er høyt, og da skal {lege tilkalles|jeg varsle lege} og pasienten overvåkes tettere.',
            ],
            ['NEWS er høy fordi hun har feber og puls over 100.', 'Jeg får NEWS 5 og vil måle igjen senere.'],
            {
              table: [
                ['Parameter', 'Verdi', 'Poeng'],
                ['Respirasjon', '24', '2'],
                ['SpO₂', '90 %', '3 (skala 1)'],
                ['Oksygen', '1 l', '2'],
                ['Puls', '104', '1'],
                ['Blodtrykk', '108/64', '1'],
                ['Temperatur', '38,6', '1'],
              ],
            },
          ),
          theme(
            'Respirasjon og oksygen',
            [
              'Hevet hodeende og støtte under armene gir diafragma bedre plass. Oksygenet titreres mot det legen har forordnet; {ved KOLS med fare for CO₂-retensjon er målet ofte 88–92 %|for høy metning kan dempe respirasjonsdrivet hos noen med KOLS}. Jeg teller frekvensen i et helt minutt og ser etter bruk av hjelpemuskler.',
            ],
            [
              'Jeg hever ryggen på senga og lærer Ingrid leppepust. {Oksygen gis etter forordning.|Oksygenet følges opp med pulsoksymeter.}',
            ],
            [
              'Jeg setter opp oksygenet til metningen blir 98 %.',
              'Hun må få mer luft, så jeg åpner vinduet.',
            ],
          ),
          theme(
            'Sirkulasjon, væske og antibiotika',
            [
              'Lavt blodtrykk og høy puls kan være begynnende sepsis. Jeg sjekker {hudfarge, kapillærfylning og diurese|timediurese og kapillærfylning}, starter drikkeliste og sikrer at antibiotika gis innen forordnet tid, etter at blodkulturer er tatt.',
            ],
            [
              'Feber gir væsketap. Jeg {tilbyr drikke ofte og fører væskebalanse|fører drikkeliste} og følger med på urinmengden.',
            ],
            ['Hun bør drikke litt vann.', 'Paracet kan gis mot feber.'],
          ),
          theme(
            'Mobilisering og forebygging',
            [
              'Selv en kortpustet pasient har godt av å sitte opp til måltidene. {Korte økter, pauser og rullator innen rekkevidde|Gradvis mobilisering} forebygger atelektaser, trykksår og delir. Jeg vurderer fallrisiken før hver forflytning.',
            ],
            [
              'Jeg mobiliserer henne til stol når hun orker, og bytter leie {annenhver time|jevnlig} for å forebygge trykksår.',
            ],
            ['Hun bør ligge i ro og hvile.'],
            {
              list: [
                'Ny NEWS2 innen en time, hyppigere ved endring',
                'Metning og frekvens kontinuerlig',
                'Bevissthet: forvirring kan være første tegn på forverring',
                'Drikkeliste og timediurese',
              ],
            },
          ),
          theme(
            'Varsling og dokumentasjon',
            [
              'Jeg varsler lege etter ISBAR og leser tilbake forordningen. {Det som ikke er dokumentert, er ikke gjort|Tallene dokumenteres med klokkeslett}, og neste vakt må kunne se utviklingen og ikke bare siste måling.',
            ],
            ['Jeg bruker ISBAR når jeg ringer legen, og {dokumenterer i pasientjournalen|skriver rapport}.'],
            ['Jeg sier fra til noen hvis hun blir verre.'],
          ),
        ],
        closing: {
          strong: [
            'Ingrids situasjon kan snu på timer. {Systematiske målinger, rett leie og tidlig varsling|Det viktigste er tidlige og gjentatte målinger} er derfor viktigere enn ett enkelt tiltak.',
          ],
          solid: ['Det viktigste er å følge med og {varsle i tide|sette i gang tiltak tidlig}.'],
          weak: ['Da vil hun forhåpentligvis bli bedre.'],
        },
      },
    },
    syk2: {
      nb: {
        opening: {
          strong: [
            'Ingrids nei kan {handle om noe annet enn dusjen|bety flere ting}: skam, slitenhet eller ønsket om å være den hun har vært.',
          ],
          solid: [
            'Pasienten har rett til å {bestemme over egen kropp|medvirke}, og samtidig har sykepleieren ansvar for forsvarlig hjelp.',
          ],
          weak: ['Det er viktig å snakke med pasienten.'],
        },
        themes: [
          theme(
            'Selvbestemmelse',
            [
              'Pasient- og brukerrettighetsloven §§ 3-1 og 4-1 gir Ingrid rett til å medvirke og til å si nei. {Samtykket må bygge på informasjon hun forstår|Et informert nei forutsetter at hun vet hva hun takker nei til}, og jeg har ingen grunn til å tvile på samtykkekompetansen hennes.',
            ],
            [
              'Ingrid er samtykkekompetent og kan si nei. {Jeg må respektere det, men prøve igjen.|Det skal respekteres.}',
            ],
            ['Hun må dusje fordi hun er pasient.'],
          ),
          theme(
            'Den gode samtalen',
            [
              'I stedet for å overtale spør jeg hva hun er redd for. Travelbee beskriver {menneske-til-menneske-forholdet|sykepleie som en mellommenneskelig prosess}: Jeg møter ikke «KOLS-pasienten», men Ingrid. Kanskje er det pusten hun er redd for i dampen, og da er kattevask ved senga et godt svar.',
            ],
            [
              'Jeg bruker aktiv lytting og åpne spørsmål, og {sier at hun ikke er til bry|tilbyr hjelp på en måte hun kan godta}.',
            ],
            ['Jeg er hyggelig og smiler til henne.'],
          ),
          theme(
            'Egenomsorg og verdighet',
            [
              'Orem ville si at jeg skal kompensere for egenomsorgssvikten uten å ta over det hun klarer. {En dusjkrakk, en pause og at hun vasker ansiktet selv|Å la henne gjøre det hun kan} er både opptrening og verdighet.',
            ],
            ['Hjelp til selvhjelp er viktig. Hun kan gjøre {det hun klarer selv|noe av stellet selv}.'],
            ['Sykepleieren kan gjøre alt for henne så det går fortere.'],
          ),
        ],
        closing: {
          strong: [
            'Selvbestemmelse og hjelp er ikke motsetninger. {Tilliten er det som gjør at hun kan ta imot|Når hun får velge hvordan, kan hun oftere ta imot}.',
          ],
          solid: ['Jeg må balansere {retten til å bestemme og behovet for hjelp|autonomi og ansvar}.'],
          weak: ['Det er viktig å være snill.'],
        },
      },
    },
  },
};
