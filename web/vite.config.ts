import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { apiUrl } from './src/lib/graphql/environment.ts';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      csp: {
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // Bars and marks are placed by style attributes, which no nonce can cover.
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The Host header stays the page's own, by which the API knows that a page of the dashboard asks.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/v1', '/export'].map((path) => [path, { target: apiUrl, changeOrigin: false }]),
    ),
  },
});
