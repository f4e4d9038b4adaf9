const { join } = require('node:path');

/** axios asks by XMLHttpRequest wherever there is one, as on every TV: its other way, 5 KB gzip, would never run. */
const withoutFetch = {
  name: 'axios-without-fetch',
  setup(build) {
    build.onResolve({ filter: /^\.\/fetch\.js$/ }, ({ importer }) =>
      /axios[\\/]lib[\\/]adapters[\\/]/.test(importer)
        ? { path: join(__dirname, 'scripts/lib/axios-without-fetch.js') }
        : undefined,
    );
  },
};

// Laid over the Lightning CLI's esbuild settings (LNG_CUSTOM_ESBUILD): our entry is TypeScript, and names need not survive.
module.exports = {
  entryPoints: ['src/index.ts'],
  minifySyntax: process.env.NODE_ENV === 'production',
  keepNames: false,
  target: 'es2018',
  sourcemap: false,
  plugins: [withoutFetch],
};
