import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.KARAKTER_API ?? 'http://localhost:3000';

/** Pages are split by the lazy routes, so the exam page does not carry the office's code, nor the reverse. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', sourcemap: true, assetsInlineLimit: 0, target: 'es2024' },
  server: {
    proxy: {
      '/api': { target: api, ws: true },
      '/dev-idp': { target: api },
    },
  },
});
