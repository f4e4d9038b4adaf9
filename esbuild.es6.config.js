// Laid over the Lightning CLI's esbuild settings (LNG_CUSTOM_ESBUILD): our entry is TypeScript, and names need not survive.
module.exports = {
  entryPoints: ['src/index.ts'],
  minifySyntax: process.env.NODE_ENV === 'production',
  keepNames: false,
  target: 'es2018',
  sourcemap: false,
};
