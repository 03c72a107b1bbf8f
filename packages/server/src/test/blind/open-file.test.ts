import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openedFile } from './open-file.ts';

const text = (value: string) => new TextEncoder().encode(value);

describe('what the search for identities reads of a file [U7, Q13]', () => {
  it('is the text of each file in an archive, also of a spreadsheet in an archive', async () => {
    const spreadsheet = zipSync({ 'xl/sharedStrings.xml': text('<si><t>Kandidat Hemmelig</t></si>') });
    const archive = Buffer.from(zipSync({ 'ark.xlsx': spreadsheet }));
    expect(archive.toString('latin1')).not.toContain('Kandidat Hemmelig');
    expect(await openedFile(archive)).toContain('Kandidat Hemmelig');
  });

  it('is names, comments and times of the files in an archive', async () => {
    const mtime = new Date(2026, 2, 2, 11, 47, 12);
    const archive = zipSync({ 'hemmelig.txt': [text(''), { mtime, comment: 'skrevet av noen' }] });
    const opened = await openedFile(Buffer.from(archive));
    for (const part of ['hemmelig.txt', '2026-03-02T11:47', 'skrevet av noen'])
      expect(opened).toContain(part);
  });
});
