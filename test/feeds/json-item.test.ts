import { jsonItem } from '../../src/feeds/mapping/json-item.js';

const item = jsonItem({
  title: ' A ',
  images: [{ src: 'one.jpg' }, { src: 'two.jpg', alt: null }],
  'a/b': { 'm~n': 4 },
  tags: ['x', 'y', { name: 'z' }],
  empty: '',
});

it.each([
  ['/title', ['A']],
  ['title', ['A']],
  ['/images/1/src', ['two.jpg']],
  ['/images/*/src', ['one.jpg', 'two.jpg']],
  ['/a~1b/m~0n', ['4']],
  ['/tags', ['x', 'y']],
  ['/tags/2/name', ['z']],
  ['/images/9/src', []],
  ['/images', []],
  ['/title/length', []],
  ['/constructor/name', []],
  ['/empty', []],
])('at %s there is %j', (path, texts) => {
  expect(item.get(path)).toEqual(texts);
});

it('names the paths that have something', () => {
  expect(item.paths()).toEqual([
    '/title',
    '/images/0/src',
    '/images/1/src',
    '/a~1b/m~0n',
    '/tags/0',
    '/tags/1',
    '/tags/2/name',
  ]);
});
