// The Lightning CLI sends every file through Babel for Safari 12, which turns destructuring and templates into calls of helpers:
// 6.7 KB gzip more at start, and slower. esbuild's own `target` (esbuild.es6.config.js) is enough: Babel is told to leave every file alone.
module.exports = { ignore: [/./] };
