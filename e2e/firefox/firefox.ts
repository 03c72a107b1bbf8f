import { existsSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';

const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The installed Firefox, which no npm package can bring; undefined where there is none. */
export const firefoxProgram = process.env.KARAKTER_FIREFOX ?? usual.find(existsSync);

if (firefoxProgram === undefined)
  process.stdout.write(
    'No Firefox is installed, so its journeys are skipped: `apt-get install firefox-esr`, or set KARAKTER_FIREFOX.\n',
  );

/** Firefox, driven over WebDriver BiDi. */
export function openFirefox(): Promise<Browser> {
  return launch({
    browser: 'firefox',
    ...(firefoxProgram === undefined ? {} : { executablePath: firefoxProgram }),
    // Firefox 140 lacks a command with which puppeteer would set the size of a page.
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    extraPrefsFirefox: { 'intl.accept_languages': 'nb-NO' },
  });
}
