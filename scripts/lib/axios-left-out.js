// Stands in the TV's bundle for the parts of axios that esbuild.es6.config.js names.
export const getFetch = () => undefined;

export default function leftOut() {
  throw new Error('axios comes to the TV without forms and `params`: see esbuild.es6.config.js.');
}
