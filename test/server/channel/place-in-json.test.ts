import { placeInJson } from '../../../src/server/channel/place-in-json.js';

const text = `{
  "name": "A \\"{quoted}\\" name",
  "pages": [
    { "title": "Home", "rails": [ { "title": "Top" }, [1, [2]], { "limit": 3 } ] }
  ],
  "twice": 1, "twice": 2
}`;

const at = (...path: PropertyKey[]) => {
  const { line, column } = placeInJson(text, path);
  return text.split('\n')[line - 1]?.slice(column - 1);
};

describe('the place of a part of a file', () => {
  it('is that of its name, or of the item of a list', () => {
    expect(at('pages')).toMatch(/^"pages": \[$/);
    expect(at('pages', 0, 'title')).toMatch(/^"title": "Home"/);
    expect(at('pages', 0, 'rails', 2)).toMatch(/^\{ "limit": 3 \}/);
    expect(at('pages', 0, 'rails', 2, 'limit')).toMatch(/^"limit": 3/);
  });

  it('is that of what is around it when it is not there', () => {
    expect(at('pages', 0, 'rails', 2, 'title', 'x')).toMatch(/^\{ "limit": 3 \}/);
    expect(at('sources')).toBe('{');
    expect(at('name', 'deeper')).toMatch(/^"name"/);
  });

  it('is the last of two with one name, which is the one that counts', () => {
    expect(at('twice')).toBe('"twice": 2');
  });

  it('is the first sign for the whole', () => {
    expect(placeInJson(' \n {}', [])).toEqual({ line: 2, column: 2 });
  });
});
