import { chanceFrom, oneOf } from '../chance.ts';
import { inAddress } from './people.ts';

const given = (
  'Aisha Aksel Amalie Amir Andrea Anders Anna Áilu Bilal Birk Camilla Charlotte Daniel David Dina Eira Elias Elif Emil Emma ' +
  'Erlend Eskil Even Ezra Filip Frida Gabriel Guro Håkon Hanna Hassan Hedda Helene Henrik Ida Idris Ina Ingrid Iselin Iver ' +
  'Jakob Jasmin Johannes Julie Kaja Kasper Kristine Lars Lea Leon Lina Live Lukas Magnus Malin Máret Mari Marius Martine Mathea ' +
  'Mikkel Milan Mina Mohammed Nadia Nikolai Niillas Nora Odin Ola Olav Oliver Omar Oskar Pernille Rania Rasmus Rebekka Risten ' +
  'Runar Sahra Samuel Sander Sara Selma Sigrid Simen Sindre Siri Sivert Sofia Solveig Stian Synne Tarik Thea Tiril Tobias Tora ' +
  'Trym Tuva Ulrik Vegard Victoria Vilde Vetle William Yasmin Zahra Zuzanna Åse Åsmund Øyvind'
).split(' ');

const family = (
  'Aarskog Abdi Andresbakk Aslaksrud Ali Balto Bakkeflat Bergsvoll Bjørkås Bråtenes Brennhovd Chaudhry Dahlmo Dyrkolbotn Dinh ' +
  'Eidsheim Eikrem Ellingvåg Engeseth Espevik Farah Fjellbekk Flatevoll Fosshagen Furulund Gaup Gjerdevik Granli Grøtnes Gulbrand ' +
  'Haugerud Hagavoll Hellemo Hjelmtveit Holmslett Hussain Hætta Ibrahimi Iversmoen Jakubowska Jektvold Johnskareng Kaarbø Karlsrud ' +
  'Khan Kjerrgård Kleppestø Kolsrud Kvalheimsvik Kvamsøy Lauvland Le Lillebråten Lockert Lundgårdsvik Magga Martinsås Midtgarden ' +
  'Moltubakk Mustafić Myrbråten Nesholmen Nilssveen Nordlimo Nystølen Omdalsø Oppedalen Osmanović Paulsrud Petrenko Qureshi Rafdal ' +
  'Ramberget Rognlien Rustadmo Rydningen Røssdal Sandvikmo Sara Selnesaune Skjeggedal Skogheimen Sletthaug Solstrandbø Sommersel ' +
  'Stensrudlia Storvikås Sveinhaug Tafjordnes Tesfaye Tjønnåsen Torvund Tran Trondviken Tverråmo Ulvebakken Utsi Valheimsnes Vangsmyr ' +
  'Vatnebryn Viermyr Wolderud Yildirim Ødegårdshaug Åkerholmen Åsebotn'
).split(' ');

export type Student = {
  readonly studentNumber: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'nb' | 'nn';
};

const first = 411_001;

/** Invented students, always the same ones; about one in eight writes nynorsk. */
export function students(count: number): Student[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const chance = chanceFrom(`student ${index}`);
    let name = `${oneOf(chance, given)} ${oneOf(chance, family)}`;
    while (taken.has(name)) name = `${oneOf(chance, given)} ${oneOf(chance, family)}`;
    taken.add(name);
    return {
      studentNumber: String(first + index),
      name,
      email: `${inAddress(name)}@stud.fjordvik.example`,
      language: chance() < 0.13 ? 'nn' : 'nb',
    };
  });
}
