/**
 * The code points that the fonts inside the compiler have in every face a document is set in, as ranges of hexadecimal
 * numbers. Found by setting all of Unicode; `characters.test.ts` compares it with the compiler, so that a new version
 * of its fonts is noticed. Without invisible code points: see `printable.ts`.
 */
const ranges = `
  20-7e a0-ac ae-241 243-245 247 249 24c-24d 250-34e 350-36f 374-377 37a-37f 384-38a 38c 38e-3a1 3a3-3ce
  3d0-3e1 3f0-45f 462-463 470-477 490-4c4 4c7-4c9 4cb-4cc 4cf-4f9 510-511 51a-51d 531-556 559-55f 561-587
  589-58a 5b0-5c3 5c6 5d0-5ea 5f0-5f4 900-97f e3f e81-e82 e84 e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea3 ea5
  ea7 eaa-eab ead-eb9 ebb-ebc ec8-ecd 10d0-10fc 17c1-17c3 1d02 1d08-1d09 1d14 1d16-1d17 1d1d-1d1f
  1d2c-1d2e 1d30-1d3c 1d3e-1d5b 1d62-1d65 1d77-1d78 1d7b 1d85 1d9b-1db7 1db9-1dbf 1e00-1e9b 1e9e-1ef9
  1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3
  1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-200a 2010-2027 202f-205f 2070-2071 2074-208e 2090-209c
  20a0-20b5 20b8-20ba 20bd 20bf 20d0-20d8 20db-20df 20e1 20e4-20f0 2100-2151 2153-2184 2189 2190-23ff
  2422-2423 2500-2600 2605-2606 2609 2612 2619 261b 261e 2621 2627 262f 2638-2653 2660-2667 2669-266f 267e
  2680-2689 2695 2698 26a2-26a5 26aa-26ae 26b2 2713 2720 2726 272a 2736 273d 275a 2767 2772-2773 279b 27a1
  27c0-27ff 2900-2b73 2b76-2b95 2b97-2bff 2c60-2c70 2c74-2c77 2c79-2c7a 2c7c-2c7f 2e18 2e1f 2e22-2e25 2e2e
  3000 3012 3016-3017 302e-3030 a708-a716 a71b-a727 a789-a78e a790-a791 a7aa a7f8-a7f9 fb00-fb04 fb1d fb1f
  fb29-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4e fffc-fffd 1d106-1d107 1d400-1d454 1d456-1d49c
  1d49e-1d49f 1d4a2 1d4a5-1d4a6 1d4a9-1d4ac 1d4ae-1d4b9 1d4bb 1d4bd-1d4c3 1d4c5-1d505 1d507-1d50a
  1d50d-1d514 1d516-1d51c 1d51e-1d539 1d53b-1d53e 1d540-1d544 1d546 1d54a-1d550 1d552-1d6a5 1d6a8-1d7cb
  1d7ce-1d7ff 1ee00-1ee03 1ee05-1ee1f 1ee21-1ee22 1ee24 1ee27 1ee29-1ee32 1ee34-1ee37 1ee39 1ee3b 1ee42
  1ee47 1ee49 1ee4b 1ee4d-1ee4f 1ee51-1ee52 1ee54 1ee57 1ee59 1ee5b 1ee5d 1ee5f 1ee61-1ee62 1ee64
  1ee67-1ee6a 1ee6c-1ee72 1ee74-1ee77 1ee79-1ee7c 1ee7e 1ee80-1ee89 1ee8b-1ee9b 1eea1-1eea3 1eea5-1eea9
  1eeab-1eebb 1eef0-1eef1 1f6d1 1f780-1f7d8 1f7e0-1f7eb 1f800-1f80b 1f810-1f847 1f850-1f859 1f860-1f887
  1f890-1f8ad 1f8b0-1f8b1`;

const withGlyph = new RegExp(
  `[${ranges
    .trim()
    .split(/\s+/u)
    .map((range) => range.replace(/[0-9a-f]+/gu, '\\u{$&}'))
    .join('')}]`,
  'u',
);

/** Whether every face of the fonts has a glyph for the character. */
export function hasGlyph(character: string): boolean {
  return withGlyph.test(character);
}
