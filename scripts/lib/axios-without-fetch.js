// Stands in the TV's bundle for axios/lib/adapters/fetch.js. See esbuild.es6.config.js.
export const getFetch = () => undefined;
