import { choice, essay, type Subject, theme } from '../subject.ts';

/** Geoteknikk: slope stability in soft clay, and settlement. */
export const geotechnics: Subject = {
  paper: {
    aids: {
      nb: 'Godkjent kalkulator og utlevert formelsamling.',
      nn: 'Godkjend kalkulator og utlevert formelsamling.',
    },
    questions: [
      essay('geo1', 45, ['Skråning i kvikkleire', 'Skråning i kvikkleire'], {
        nb: [
          'En kommune vil bygge gangvei langs foten av en skråning med høyde 9 m og helning 1:3. Grunnundersøkelser viser 2 m tørrskorpe over bløt leire med udrenert skjærfasthet 28 kPa og sensitivitet 45.',
          'Forklar hva som gjør leira kvikk, vurder stabiliteten på udrenert grunnlag, og foreslå tiltak.',
        ],
        nn: [
          'Ein kommune vil byggje gangveg langs foten av ei skråning med høgd 9 m og helling 1:3. Grunnundersøkingar viser 2 m tørrskorpe over blaut leire med udrenert skjerfastleik 28 kPa og sensitivitet 45.',
          'Forklar kva som gjer leira kvikk, vurder stabiliteten på udrenert grunnlag, og føreslå tiltak.',
        ],
      }),
      essay('geo2', 35, ['Setninger under fylling', 'Setningar under fylling'], {
        nb: [
          'En 1,5 m høy steinfylling legges ut på 8 m normalkonsolidert leire. Gjør rede for primær konsolidering, og forklar hvordan setningens størrelse og tidsforløp kan bestemmes.',
        ],
        nn: [
          'Ei 1,5 m høg steinfylling blir lagd ut på 8 m normalkonsolidert leire. Gjer greie for primær konsolidering, og forklar korleis storleiken på setninga og tidsforløpet kan fastsetjast.',
        ],
      }),
      choice(
        'geo3',
        20,
        ['Sensitivitet', 'Sensitivitet'],
        ['Hva er sensitiviteten til en leire?', 'Kva er sensitiviteten til ei leire?'],
        [
          [
            '*Forholdet mellom uforstyrret og omrørt skjærfasthet',
            'Forholdet mellom uforstyrra og omrørt skjerfastleik',
          ],
          ['Forholdet mellom vanninnhold og flytegrense', 'Forholdet mellom vassinnhald og flytegrense'],
          [
            'Forholdet mellom effektivspenning og poretrykk',
            'Forholdet mellom effektivspenning og poretrykk',
          ],
          ['Forholdet mellom tyngdetetthet og poretall', 'Forholdet mellom tyngdetettleik og poretal'],
        ],
      ),
    ],
  },
  guide: {
    learningOutcomes:
      'Kandidaten kan beskrive norske leirers egenskaper, gjøre enkle stabilitets- og setningsvurderinger og begrunne valg av tiltak og sikkerhetsnivå.',
    suggestedSolution:
      'Marin leire, utvasket salt, åpen struktur (korthus). Stabilitetstall Nc = su/(γH) eller direktemetoden; med γ = 19 kN/m³ fås F i området 1,1–1,3, altså under krav etter NVE-veileder 1/2019. Motfylling, nedplanering, kalk-/sementstabilisering. Setning: S = ΣΔσ′/M · H, tidsforløp T = cv·t/H², drenering til begge sider halverer veien og gir fire ganger så rask konsolidering.',
    levels: {
      A: 'Fremragende. Riktig regning, kontrollert mot overslag, og tiltak som følger av mekanismen.',
      B: 'Meget god. Riktig metode og gode vurderinger, mindre regnefeil.',
      C: 'God. Riktig metode, men begrenset vurdering av sikkerhet og usikkerhet.',
      D: 'Nokså god. Sammenblanding av drenert og udrenert, eller tiltak uten begrunnelse.',
      E: 'Tilstrekkelig. Kjenner begrepene, men bruker dem usikkert.',
      F: 'Ikke bestått. Grunnleggende misforståelser av spenning og styrke.',
    },
  },
  banks: {
    geo1: {
      nb: {
        opening: {
          strong: [
            'Sensitivitet over 30 og lav omrørt fasthet betyr at vi må behandle området som kvikkleire. {Da er bruddmekanismen, og ikke bare tallet, det vi dimensjonerer for.|Et lokalt brudd kan da gripe om seg.}',
          ],
          solid: [
            'Jeg forklarer først hva kvikkleire er og {vurderer så stabiliteten|regner deretter på skråningen}.',
          ],
          weak: ['Kvikkleire er farlig og finnes mange steder i Norge.'],
        },
        themes: [
          theme(
            'Hvorfor leira er kvikk',
            [
              'Leira ble avsatt i saltvann med åpen korthusstruktur. Etter landhevingen har grunnvann vasket ut saltet, {slik at bindingene svekkes mens strukturen står|og strukturen står igjen uten det som holdt den}. Ved omrøring kollapser den, og porevannet bærer lasten.',
            ],
            [
              'Saltet er vasket ut, og da blir strukturen ustabil. {Ved overbelastning blir leira flytende.|Når leira røres om, mister den fastheten.}',
            ],
            ['Leira er kvikk fordi det er mye vann i den.'],
          ),
          theme(
            'Udrenert stabilitet',
            [
              'Med γ = 19 kN/m³ og H = 9 m er γH = 171 kPa. Stabilitetstallet for helning 1:3 er omtrent {6,2|6}, og F = 6,2 · 28 / 171 ≈ 1,0 uten tørrskorpe; {medregnet tørrskorpe og økende fasthet i dybden kommer jeg nærmere 1,2|med fasthetsøkning i dybden blir den rundt 1,2}. Det er uansett under kravet for sprøbruddmateriale.',
            ],
            [
              'F = Nc · su / (γH). Jeg får {omtrent 1,0|en sikkerhet rett over 1}, som er for lavt etter NVEs veileder.',
            ],
            ['Skråningen er ikke bratt, så den er nok stabil.'],
            {
              table: [
                ['Størrelse', 'Verdi', 'Enhet'],
                ['Høyde', '9', 'm'],
                ['Tyngdetetthet', '19', 'kN/m³'],
                ['su', '28', 'kPa'],
                ['γH', '171', 'kPa'],
              ],
            },
          ),
          theme(
            'Tiltak',
            [
              'Motfylling ved foten øker det stabiliserende momentet, men må legges ut {nedenfra og i riktig rekkefølge|lagvis}. Kalk- og sementpeler hever fastheten, men installasjonen gir poretrykk. Nedplanering på toppen er billigst og virker straks. {Gangveien må ikke graves inn i foten.|Graving i foten er uaktuelt.}',
            ],
            [
              'Aktuelle tiltak er motfylling, avlastning på topp og {stabilisering med kalk og sement|kalksementpeler}.',
            ],
            ['Man kan plante trær eller sette opp en mur.'],
            {
              list: [
                'Avlastning på toppen av skråningen',
                'Motfylling og erosjonssikring ved foten',
                'Kalk- og sementstabilisering',
                'Poretrykksmåling i byggetiden',
              ],
            },
          ),
          theme(
            'Usikkerhet',
            [
              'Prøveforstyrrelse gir lav målt fasthet, og anisotropi gjør at aktiv og passiv sone ikke har samme styrke. {Jeg ville krevd CPTU med dissipasjon og minst en uforstyrret prøveserie til.|Ett borpunkt er for lite til å tegne en kritisk flate.}',
            ],
            [
              'Tallene er usikre fordi det er få borpunkter. {Flere CPTU bør tas.|Jeg ville tatt flere prøver.}',
            ],
            ['Det kan være feil i prøvene.'],
          ),
        ],
        closing: {
          strong: [
            'Gangveien kan bygges, men først etter at sikkerheten er {hevet|forbedret prosentvis etter veilederen} og med poretrykksmåling i byggetiden.',
          ],
          solid: ['Skråningen bør stabiliseres før bygging.'],
          weak: ['Man bør være forsiktig.'],
        },
      },
    },
    geo2: {
      nb: {
        opening: {
          strong: ['Fyllingen gir om lag 30 kPa tilleggsspenning, som først bæres av porevannet.'],
          solid: ['Konsolidering er at vann presses ut av leira over tid.'],
          weak: ['Setninger er at bakken synker.'],
        },
        themes: [
          theme(
            'Primær konsolidering',
            [
              'Lasten tas i første øyeblikk av poretrykket. {Etter hvert som vannet dreneres, overføres den til kornskjelettet|Effektivspenningen øker i takt med at overtrykket avtar}, og volumet minker.',
            ],
            ['Poretrykket øker når lasten kommer på, og {avtar|dreneres bort} mens effektivspenningen øker.'],
            ['Leira blir hardere med tiden.'],
          ),
          theme(
            'Størrelse',
            [
              'For normalkonsolidert leire er M = m(σ′ − σ′r). Jeg deler laget i {fire|to meter tykke} skiver og summerer Δσ′/M · H. {Med m = 18 får jeg rundt 35 cm.|Overslaget gir 30–40 cm.}',
            ],
            ['Setningen er S = Δσ/M · H. Modulen finnes i {ødometerforsøk|ødometer}.'],
            ['Setningen er lasten delt på stivheten.'],
          ),
          theme(
            'Tidsforløp',
            [
              'T = cv · t / H². Med tosidig drenering er H = 4 m, og {med cv = 8 m²/år er 90 % nådd etter snaut to år|tiden går ned til en firedel av ensidig drenering}. Vertikaldren ville gitt måneder.',
            ],
            ['Tiden avhenger av {dreneringsveien i andre potens|kvadratet av dreneringsveien}.'],
            ['Det tar lang tid, kanskje ti år.'],
          ),
        ],
        closing: {
          strong: ['Forbelastning kan ta ut mesteparten før gangveien asfalteres.'],
          solid: ['Setningene bør følges med målinger.'],
          weak: ['Setningene blir nok små.'],
        },
      },
    },
  },
};
