// JavaScript, since an older Node cannot read TypeScript and must still report which version is needed.
if (Number.parseInt(process.versions.node, 10) < 26) {
  process.stderr.write(
    `Karakter needs Node 26 and this is ${process.version}: run \`npm ci\` and \`npm start\`, which bring it along.\n`,
  );
  process.exit(1);
}
// Compiled code is cached, so the next start takes half the time; where it can't be cached, everything is compiled again.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
await import('./start.ts');
