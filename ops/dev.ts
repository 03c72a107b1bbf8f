import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const web = 'http://localhost:5173';
const port = process.env.PORT ?? '3000';

/** Runs the server, restarted when its code changes, and Vite, which reloads changed pages and forwards requests to it. */
function startBoth(): ChildProcess[] {
  const server = { ...process.env, PORT: port, KARAKTER_URL: web };
  const vite = { ...process.env, KARAKTER_API: `http://localhost:${port}` };
  return [
    spawn('node', ['--watch', 'packages/server/src/start.js'], { cwd: root, env: server, stdio: 'inherit' }),
    spawn('vite', ['--port', '5173', '--strictPort'], {
      cwd: join(root, 'packages/web'),
      env: vite,
      stdio: 'inherit',
    }),
  ];
}

const children = startBoth();
for (const child of children) {
  child.once('exit', () => {
    for (const other of children) other.kill('SIGTERM');
  });
}
