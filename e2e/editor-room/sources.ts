const cells = (rows: number, columns: number, cell = 'td') =>
  Array.from(
    { length: rows },
    (_, row) =>
      `<tr>${Array.from({ length: columns }, (_c, column) => `<${cell}>${row}.${column}</${cell}>`).join('')}</tr>`,
  ).join('');

const nestedList = (depth: number): string =>
  depth === 0 ? '' : `<ul><li><p>Nivå ${depth}</p>${nestedList(depth - 1)}</li></ul>`;

/** Plain text for pasting: empty lines, tabs, characters with a meaning elsewhere, and invisible characters. */
export const plainSources: readonly string[] = [
  'Første avsnitt.\n\nAndre avsnitt etter en tom linje.\n\n\nTredje etter to.\n',
  'linje\r\n\r\nlinje\r\n',
  'kolonne\tkolonne\tkolonne\n1\t2\t3',
  '- 5 grader\n> 5\n+ 47\n1. januar\n# nummer\n_navn_ x = a * b * c\n---\n```\n~~x~~',
  'a  b   c    d  ',
  '\u00a0hardt\u00a0mellomrom\u202fog tynt',
  '•\ufeffpunkt\u200bog\u200dnull\u00adbredde\u2028skille',
  'e\u0301 a\u030a 👩‍👩‍👧‍👦 😀😁 שלום مرحبا',
  'tegn\u0000\u0007\u000b\u000c\u001b som ingen skriver \ud83d og halve',
  'x'.repeat(300),
  '\n\n\n',
];

/** Formatted pastes, as word processors, spreadsheets and web pages give them. */
export const htmlSources: readonly string[] = [
  '<p class="MsoNormal">Avsnitt<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal"><b>Fet</b> <i>og</i> <u>alt</u></p>',
  `<!--StartFragment--><table border=0><colgroup><col width=64><col width=90></colgroup>${cells(3, 2)}</table><!--EndFragment-->`,
  '<table><tr><td colspan="16384">Hele raden</td></tr><tr><td rowspan="9">a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>',
  '<table><caption>Tabell 1</caption><thead><tr><th>År</th><th>Antall</th></tr></thead><tbody><tr><td>2025</td><td><ul><li>en</li><li>to</li></ul></td></tr></tbody></table>',
  `<table><tr><td><table>${cells(2, 2)}</table></td><td>utenfor</td></tr></table>`,
  '<p>før</p><table><tr></tr></table><p>etter</p><table></table>',
  `<table>${cells(2, 3, 'th')}</table>`,
  '<h1>Tittel</h1><h2>To</h2><h3>Tre</h3><h4>Fire</h4><h5>Fem</h5><h6>Seks</h6>',
  '<ul><li>en<ul><li>en a</li></ul></li><li></li><li>to</li></ul><ol start="7" type="a"><li>sju</li></ol>',
  nestedList(14),
  '<ul><ul><li>uten eget punkt</li></ul></ul><li>uten liste</li>',
  '<dl><dt>Begrep</dt><dt>Annet</dt><dd>Forklaring</dd></dl>',
  '<pre>  kode\n    innrykket\n</pre><blockquote><p>sitat</p></blockquote>',
  '<p>linje<br>linje<br></p><div><br></div><div>slutt</div>',
  '<p><a href="https://lovdata.no">lov</a> <img src="https://example.org/x.png" alt="bilde"> <code>kode</code> <s>strek</s></p>',
  '<p>lenke <a href="javascript:alert(1)">uten</a></p><script>alert(1)</script><style>p{}</style>',
  '<div>en</div><div>to</div><section><article>tre</article></section><center>fire</center>',
  '<span style="white-space:pre-wrap">a   b\tc</span>',
  '<p dir="rtl">שלום</p><p>e\u0301 👩‍👩‍👧‍👦</p>',
  '<select><option>valg</option></select><button>knapp</button><textarea>felt</textarea><details><summary>mer</summary>skjult</details>',
  '<hr><p></p><p> </p><hr>',
  '<tr><td>løs</td><td>rad</td></tr>',
  '<p style="font-weight:bold;text-decoration:underline line-through">alt</p>',
];
