/** Who may import whom: the table of src/README.md, as rules. */
const room = (name, ...may) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import only ${may.join(', ') || 'nothing'} of the house`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, ...may.map((other) => `^src/${other}/`)] },
});

/** A foreign library lives in one room. */
const lives = (library, ...rooms) => ({
  name: `${library.replace(/\W+/g, '-')}-has-one-room`,
  comment: `${library} belongs in ${rooms.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms.map((place) => `^src/${place}`) },
  to: { path: `node_modules/${library}/` },
});

const insideTv = (from, ...may) => ({
  name: `tv-${from}`,
  comment: `src/tv/${from} may import, of src/tv, only ${[from, ...may].join(', ')}`,
  severity: 'error',
  from: { path: `^src/tv/${from}/` },
  to: { path: '^src/tv/', pathNot: [from, ...may].map((place) => `^src/tv/${place}/`) },
});

module.exports = {
  forbidden: [
    room('contract'),
    room('viewer', 'contract'),
    room('tv', 'contract', 'viewer'),
    room('feeds', 'contract'),
    room('server', 'contract', 'feeds'),
    room('console', 'contract'),
    room('cli', 'contract', 'feeds', 'server'),
    insideTv('theme'),
    insideTv('components', 'theme', 'view-models'),
    insideTv('view-models'),
    insideTv('widgets', 'components', 'theme', 'view-models'),
    insideTv('pages', 'components', 'theme', 'view-models', 'player', 'platform', 'speech'),
    insideTv('speech', 'platform'),
    insideTv('player', 'platform'),
    insideTv('api'),
    insideTv('platform'),
    {
      name: 'only-the-entry-composes',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index|tv/App)\\.ts$' },
      to: { path: '^src/tv/compose\\.ts$' },
    },
    lives('axios', 'tv/api/'),
    lives('hls.js', 'tv/player/'),
    lives('media-captions', 'tv/player/captions/'),
    lives('imsc', 'tv/player/captions/'),
    lives('@lightningjs', 'tv/', 'index.ts'),
    lives('kysely', 'server/store/'),
    lives('libsql', 'server/store/'),
    lives('feedsmith'),
    lives('htmlparser2', 'feeds/'),
    lives('entities', 'feeds/'),
    lives('iconv-lite', 'feeds/bytes/'),
    lives('chardet', 'feeds/bytes/'),
    lives('sharp', 'server/images/'),
    lives('ipaddr.js', 'server/outbound/'),
    lives('undici', 'server/outbound/', 'server/ingest/', 'server/images/'),
    lives('minisearch', 'server/search/'),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-rooms-touch-no-world',
      comment: 'contract, viewer and feeds decide; they read no file, network or clock',
      severity: 'error',
      from: { path: '^src/(contract|viewer|feeds)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(url|buffer|zlib|crypto|util|string_decoder)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
