import { choice, essay, type Subject, theme } from '../subject.ts';

/** Innføring i juss: method and contract. */
export const law: Subject = {
  paper: {
    aids: { nb: 'Norges lover, uten egne notater.', nn: 'Noregs lover, utan eigne notat.' },
    questions: [
      essay('jus1', 60, ['Praktikum: den brukte sykkelen', 'Praktikum: den brukte sykkelen'], {
        nb: [
          'Peder Ås kjøper en brukt elsykkel av sykkelhandler Lars Holm for 18 000 kroner. I annonsen står det «nylig service, batteri som nytt». Etter fem uker holder batteriet bare 9 km. Holm viser til at sykkelen er «solgt som den er».',
          'Drøft og avgjør om Peder Ås kan kreve retting, prisavslag eller heving.',
        ],
        nn: [
          'Peder Ås kjøper ein brukt elsykkel av sykkelhandlar Lars Holm for 18 000 kroner. I annonsen står det «nyleg service, batteri som nytt». Etter fem veker held batteriet berre 9 km. Holm viser til at sykkelen er «seld som han er».',
          'Drøft og avgjer om Peder Ås kan krevje retting, prisavslag eller heving.',
        ],
      }),
      essay('jus2', 30, ['Legalitetsprinsippet', 'Legalitetsprinsippet'], {
        nb: ['Gjør rede for legalitetsprinsippet og begrunnelsen for det.'],
        nn: ['Gjer greie for legalitetsprinsippet og grunngivinga for det.'],
      }),
      choice(
        'jus3',
        10,
        ['Rettskilder', 'Rettskjelder'],
        [
          'Hva er en presumsjon for at norsk rett er i samsvar med folkeretten uttrykk for?',
          'Kva er ein presumsjon for at norsk rett er i samsvar med folkeretten uttrykk for?',
        ],
        [
          ['Lex superior-prinsippet', 'Lex superior-prinsippet'],
          ['*Presumsjonsprinsippet', 'Presumsjonsprinsippet'],
          ['Lex posterior-prinsippet', 'Lex posterior-prinsippet'],
          ['Analogiprinsippet', 'Analogiprinsippet'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes:
      'Kandidaten kan finne og anvende rettsregler på et enkelt faktum, skille mellom rettsspørsmål og faktum, og gjøre rede for grunnleggende rettsprinsipper.',
    suggestedSolution:
      'Forbrukerkjøpsloven gjelder (§ 1). Mangel etter § 15 og § 16 om opplysninger i annonsen. «Som den er»-forbeholdet, § 17, hjelper ikke når opplysningene er uriktige eller tingen er vesentlig dårligere. Bevisbyrde § 18: to års presumsjon. Reklamasjon § 27 innen rimelig tid. Retting og omlevering § 29, prisavslag § 31, heving § 32 (ikke ved uvesentlig mangel). Begge konklusjoner om heving kan forsvares; drøftingen teller.',
    levels: {
      A: 'Fremragende. Riktig lovvalg, ryddig subsumsjon, ser bevisregelen og tar stilling.',
      B: 'Meget god. God metode, enkelte mindre sentrale spørsmål mangler.',
      C: 'God. Finner mangelen, men subsumsjonen er knapp.',
      D: 'Nokså god. Bruker kjøpsloven i stedet for forbrukerkjøpsloven, eller drøfter ikke.',
      E: 'Tilstrekkelig. Synser, men innom riktige regler.',
      F: 'Ikke bestått. Ingen rettslig argumentasjon.',
    },
  },
  banks: {
    jus1: {
      nb: {
        opening: {
          strong: [
            'Hovedspørsmålet er om sykkelen har en mangel, og i så fall hvilke krav Ås kan gjøre gjeldende. Holm er {næringsdrivende og Ås forbruker|selger i næring}, så forbrukerkjøpsloven gjelder, jf. § 1.',
          ],
          solid: [
            'Problemstillingen er om Ås kan {heve kjøpet|kreve noe av Holm}. Forbrukerkjøpsloven gjelder.',
          ],
          weak: ['Peder Ås har kjøpt en sykkel som ikke virker, og det er urettferdig.'],
        },
        themes: [
          theme(
            'Foreligger det en mangel?',
            [
              'Etter § 16 er det mangel når tingen ikke svarer til opplysninger selgeren har gitt i markedsføringen, {og opplysningene kan antas å ha innvirket på kjøpet|dersom de kan ha virket inn på avtalen}. «Batteri som nytt» er {en konkret egenskap, ikke alminnelig skryt|mer enn salgsprat}. Ni kilometer er langt fra det. Vilkåret er oppfylt.',
            ],
            [
              'Annonsen sa «batteri som nytt», og det stemmer ikke. Da er det en mangel etter {§ 16|§§ 15 og 16}.',
            ],
            ['Det er mangel fordi batteriet er dårlig.'],
          ),
          theme(
            '«Solgt som den er»',
            [
              'Forbeholdet må leses i lys av § 17: Tingen har likevel mangel når selgeren har gitt uriktige opplysninger, eller når den er i {vesentlig dårligere stand enn kjøperen hadde grunn til å regne med|vesentlig dårligere stand}. Loven er dessuten ufravikelig til skade for forbrukeren, jf. § 3. Forbeholdet fører ikke fram.',
            ],
            [
              'Et slikt forbehold {hjelper ikke når opplysningene er feil|gjelder ikke mot uriktige opplysninger}, jf. § 17.',
            ],
            ['Han skrev «som den er», så da må Ås godta det.', 'Forbeholdet er ikke lov.'],
          ),
          theme(
            'Tidspunktet og bevisbyrden',
            [
              'Mangelen må ha vært til stede ved risikoens overgang, § 18. Den viste seg etter fem uker, og {presumsjonsregelen i andre ledd legger bevisbyrden på Holm|etter andre ledd formodes den å ha vært der ved levering}. Faktum gir ingen holdepunkter for feilbruk.',
            ],
            [
              'Siden feilen kom etter fem uker, {formodes den å ha vært der fra starten|er det Holm som må bevise noe annet}.',
            ],
            ['Det er vanskelig å vite når batteriet ble dårlig.'],
          ),
          theme(
            'Retting, prisavslag eller heving',
            [
              'Retting etter § 29 er utgangspunktet, her et nytt batteri uten kostnad for Ås. {Heving etter § 32 forutsetter at mangelen ikke er uvesentlig|Hevingsterskelen i § 32 er lav}; batteriet er det som gjør sykkelen til en elsykkel. Likevel har Holm rett til å forsøke retting når det kan skje uten vesentlig ulempe. Jeg kommer til at Ås må la Holm rette først, og ellers kan heve.',
            ],
            [
              'Ås kan kreve retting eller omlevering, § 29, og {hvis det ikke skjer, prisavslag eller heving|ellers heve etter § 32}.',
            ],
            ['Ås bør få pengene tilbake.'],
          ),
          theme(
            'Reklamasjon',
            [
              'Fristen er rimelig tid fra Ås oppdaget eller burde oppdaget mangelen, og aldri kortere enn to måneder, § 27. {Fem uker er innenfor uansett.|Han er i god behold.}',
            ],
            ['Ås må reklamere innen rimelig tid, § 27. {Det har han gjort.|Fristen er minst to måneder.}'],
            ['Han må klage fort.'],
          ),
        ],
        closing: {
          strong: [
            'Konklusjonen er at Ås har krav på retting, og at han kan heve dersom Holm ikke retter innen rimelig tid.',
          ],
          solid: ['Ås kan kreve {retting|retting og eventuelt heve}.'],
          weak: ['Ås vinner saken.'],
        },
      },
    },
    jus2: {
      nb: {
        opening: {
          strong: [
            'Legalitetsprinsippet krever at inngrep i borgernes rettssfære har {hjemmel i lov|grunnlag i formell lov}, jf. Grunnloven § 113.',
          ],
          solid: ['Legalitetsprinsippet betyr at staten trenger lovhjemmel.'],
          weak: ['Legalitetsprinsippet handler om at man må følge loven.'],
        },
        themes: [
          theme(
            'Innhold',
            [
              'Kravet til klarhet varierer: strengest i strafferetten (Grunnloven § 96, EMK art. 7), {lempeligere der inngrepet er lite|relativt ellers, slik Fjordlaks-dommen illustrerer}.',
            ],
            ['Kravet er strengest i straffesaker, jf. Grunnloven § 96.'],
            ['Ingen kan straffes uten dom.'],
          ),
          theme(
            'Begrunnelse',
            [
              'Forutberegnelighet og demokratisk forankring: Borgeren skal {kunne innrette seg|vite hva som gjelder}, og byrder skal vedtas av dem som kan stilles til ansvar.',
            ],
            ['Prinsippet gir {forutsigbarhet og hindrer maktmisbruk|rettssikkerhet}.'],
            ['Det er for at det skal være rettferdig.'],
          ),
        ],
        closing: {
          strong: ['Prinsippet er dermed både et vern for den enkelte og en fordeling av makt.'],
          solid: ['Prinsippet er en viktig del av rettsstaten.'],
          weak: ['Derfor er det viktig.'],
        },
      },
    },
  },
};
