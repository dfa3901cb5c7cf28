import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite` finds the API while somebody works on the screens. */
const gateway = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': gateway } },
  build: { outDir: 'dist', target: 'es2023', cssTarget: 'chrome111', assetsInlineLimit: 0 },
});
