// JavaScript, since an older Node cannot even read TypeScript and yet must say what is needed.
if (Number.parseInt(process.versions.node, 10) < 26) {
  process.stderr.write(
    `Karakter needs Node 26 and this is ${process.version}: run \`npm ci\` and \`npm start\`, which bring it along.\n`,
  );
  process.exit(1);
}
// What was read once is kept compiled, and the next start takes half the time; where it can't be kept, all is read anew.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
await import('./start.ts');
