import { choice, essay, type Subject, theme } from '../subject.ts';

/** Databaser og datamodellering. */
export const informatics: Subject = {
  paper: {
    aids: {
      nb: 'Ett A4-ark med egne notater, begge sider.',
      nn: 'Eitt A4-ark med eigne notat, begge sider.',
    },
    questions: [
      essay('inf1', 45, ['Normalisering', 'Normalisering'], {
        nb: [
          'Et bibliotek lagrer utlån i én tabell: (utlånsnr, lånernavn, låneradresse, isbn, tittel, forfatter, utlånsdato). Vis hvilke problemer det gir, og normaliser til tredje normalform. Begrunn hvert steg.',
        ],
        nn: [
          'Eit bibliotek lagrar utlån i éin tabell: (utlånsnr, lånarnamn, lånaradresse, isbn, tittel, forfattar, utlånsdato). Vis kva problem det gir, og normaliser til tredje normalform. Grunngi kvart steg.',
        ],
      }),
      essay('inf2', 35, ['Transaksjoner', 'Transaksjonar'], {
        nb: [
          'Forklar ACID, og beskriv hva som kan gå galt når to lånere reserverer det siste eksemplaret samtidig. Foreslå en løsning.',
        ],
        nn: [
          'Forklar ACID, og skildre kva som kan gå gale når to lånarar reserverer det siste eksemplaret samtidig. Føreslå ei løysing.',
        ],
      }),
      choice(
        'inf3',
        20,
        ['Indekser', 'Indeksar'],
        ['Når er en B-tre-indeks til minst nytte?', 'Når er ein B-tre-indeks til minst nytte?'],
        [
          ['Ved likhetssøk på primærnøkkel', 'Ved likskapssøk på primærnøkkel'],
          ['Ved områdesøk på dato', 'Ved områdesøk på dato'],
          ['*Når nesten alle radene skal leses uansett', 'Når nesten alle radene skal lesast uansett'],
          ['Ved sortering på den indekserte kolonnen', 'Ved sortering på den indekserte kolonnen'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes:
      'Kandidaten kan normalisere en relasjonsmodell, forklare anomalier og gjøre rede for transaksjoner og samtidighetskontroll.',
    suggestedSolution:
      'Anomalier ved innsetting, endring og sletting. 1NF: atomære verdier, flere forfattere i egen tabell. 2NF: ingen delvise avhengigheter. 3NF: låner, bok, forfatter, bokforfatter, utlån. ACID forklart hver for seg. Samtidighet: tapt oppdatering; SELECT … FOR UPDATE, en unik betingelse, eller serialiserbart isolasjonsnivå med omkjøring.',
    levels: {
      A: 'Fremragende. Avhengighetene er skrevet ut, stegene er riktige, og løsningen på samtidighet er begrunnet.',
      B: 'Meget god. Riktig modell, noe knapp begrunnelse.',
      C: 'God. Riktig sluttmodell, men stegene blandes.',
      D: 'Nokså god. Modellen har redundans igjen, eller ACID er bare ramset opp.',
      E: 'Tilstrekkelig. Ser problemet, men modellen er mangelfull.',
      F: 'Ikke bestått. Modell og begreper er feil.',
    },
  },
  banks: {
    inf1: {
      nb: {
        opening: {
          strong: [
            'Tabellen blander tre ting som endrer seg uavhengig av hverandre: {låneren, boka og utlånet|personer, titler og hendelser}.',
          ],
          solid: ['Jeg {går gjennom|viser først} problemene og normaliserer deretter steg for steg.'],
          weak: ['Tabellen er for stor og bør deles opp.'],
        },
        themes: [
          theme(
            'Anomalier',
            [
              'Flytter en låner, må adressen endres på alle utlån; {glemmes én rad, er dataene motstridende|en oppdateringsanomali}. En bok som aldri er lånt ut, kan ikke registreres, og slettes det siste utlånet, forsvinner boka.',
            ],
            [
              'Det blir {oppdateringsanomalier og sletteanomalier|redundans}: samme adresse lagres mange ganger.',
            ],
            ['Det blir mye dobbelt lagring.'],
            {
              list: [
                'Innsetting: en bok uten utlån har ingen plass',
                'Endring: adressen står på hvert utlån',
                'Sletting: siste utlån tar boka med seg',
              ],
            },
          ),
          theme(
            'Første og andre normalform',
            [
              'Flere forfattere i ett felt bryter 1NF. {Avhengighetene er isbn → tittel og lånernr → navn, adresse|Jeg skriver avhengighetene: isbn → tittel; lånernr → navn, adresse}. Siden utlånsnr alene er nøkkel, er 2NF oppfylt når 1NF er det.',
            ],
            [
              '1NF krever atomære verdier, og 2NF at {alt avhenger av hele nøkkelen|ingen felt avhenger av bare en del av nøkkelen}.',
            ],
            ['1NF betyr at det skal være en nøkkel.'],
          ),
          theme(
            'Tredje normalform',
            [
              'Tittel avhenger av utlånsnr bare gjennom isbn, altså transitivt. {Jeg trekker ut bok(isbn, tittel), låner(lånernr, navn, adresse), forfatter, bokforfatter og utlån(utlånsnr, lånernr, isbn, dato).|Resultatet er fem relasjoner.} Oppdelingen er tapsfri fordi fellesfeltet er nøkkel i den ene.',
            ],
            [
              'Jeg får tabellene låner, bok, forfatter og utlån, med {fremmednøkler|fremmednøkler fra utlån}.',
            ],
            ['Jeg lager en tabell for bøker og en for lånere.'],
            {
              table: [
                ['Tabell', 'Nøkkel', 'Fremmednøkler'],
                ['låner', 'lånernr', ''],
                ['bok', 'isbn', ''],
                ['bokforfatter', 'isbn, forfatternr', 'bok, forfatter'],
                ['utlån', 'utlånsnr', 'låner, bok'],
              ],
            },
          ),
        ],
        closing: {
          strong: [
            'Normalisering er ikke et mål i seg selv; {rapporter kan tåle redundans|et datavarehus velger gjerne annerledes}, men registeret bør ha hver opplysning på ett sted.',
          ],
          solid: ['Databasen er nå i 3NF.'],
          weak: ['Da er tabellen normalisert.'],
        },
      },
    },
    inf2: {
      nb: {
        opening: {
          strong: [
            'En transaksjon er enten gjort eller ikke gjort, også når {strømmen går|noe feiler midtveis}.',
          ],
          solid: ['ACID står for atomicity, consistency, isolation og durability.'],
          weak: ['ACID er viktig i databaser.'],
        },
        themes: [
          theme(
            'ACID',
            [
              'Atomisitet gjelder feil midtveis, isolasjon gjelder naboen, varighet gjelder {strømbruddet|etter commit}, og konsistens er reglene vi selv har satt: nøkler og betingelser.',
            ],
            [
              'Atomisitet: alt eller ingenting. Isolasjon: transaksjoner {ser ikke hverandre|forstyrrer ikke hverandre}. Varighet: det som er lagret, består.',
            ],
            ['ACID gjør databasen trygg.'],
          ),
          theme(
            'To som reserverer samtidig',
            [
              'Begge leser at det er ett eksemplar igjen, begge skriver null: {tapt oppdatering|en klassisk kappløpssituasjon}. På read committed oppdager ingen det.',
            ],
            ['Begge kan få {det samme eksemplaret|ja}, fordi de leser før den andre har skrevet.'],
            ['Den som trykker først, får boka.'],
          ),
          theme(
            'Løsning',
            [
              'SELECT … FOR UPDATE på eksemplaret setter dem i kø, men jeg foretrekker en {unik betingelse på (eksemplar, aktiv reservasjon)|betingelse i databasen}: Da holder regelen uansett hvilken kode som skriver, og den ene får en feil å svare pent på.',
            ],
            [
              'Man kan låse raden med FOR UPDATE eller bruke {serialiserbar isolasjon|høyere isolasjonsnivå}.',
            ],
            ['Man kan sjekke en gang til før man lagrer.'],
          ),
        ],
        closing: {
          strong: ['Reglene bør bo der dataene bor.'],
          solid: ['Låsing løser problemet, men kan gi ventetid.'],
          weak: ['Det skjer uansett sjelden.'],
        },
      },
    },
  },
};
