const { join } = require('node:path');

/**
 * A TV only reads, by XMLHttpRequest, from addresses that are whole: axios without fetch, forms, `params` and its table of status codes is 7 KB gzip
 * less at start. Whoever needs one of them takes its name out here.
 */
const leftOut = /^\.{1,2}\/(?:helpers\/)?(?:fetch|toFormData|toURLEncodedForm|formDataToJSON|HttpStatusCode)\.js$/;

const withoutUnused = {
  name: 'axios-without-unused',
  setup(build) {
    build.onResolve({ filter: leftOut }, ({ importer }) =>
      /axios[\\/]lib[\\/]/.test(importer) ? { path: join(__dirname, 'scripts/lib/axios-left-out.js') } : undefined,
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
  plugins: [withoutUnused],
};
