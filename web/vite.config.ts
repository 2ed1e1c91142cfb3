import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { apiUrl } from './src/lib/graphql/environment.ts';

/** GraphiQL's stylesheet holds fonts of its own, as `data:`, which the policy refuses; its page has ours. */
const graphiqlWithoutFonts: Plugin = {
  name: 'graphiql-without-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/graphiql/dist/style.css')) return undefined;
    return code.replaceAll(/@font-face\s*\{[^}]*\}/g, '');
  },
};

export default defineConfig({
  plugins: [
    graphiqlWithoutFonts,
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
  build: {
    rolldownOptions: {
      onLog(level, log, tell) {
        // React's packages mark themselves for servers that render them; here none does.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  // The Host header stays the page's own, by which the API knows that a page of the dashboard asks.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/schema.graphql', '/v1', '/export'].map((path) => [
        path,
        { target: apiUrl, changeOrigin: false },
      ]),
    ),
  },
});
