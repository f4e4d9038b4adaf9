import { sourceNotices } from '../../../src/server/ingest/source-notices.js';

it.each([
  [{ peaceSec: 0 }, []],
  [{ peaceSec: 300 }, []],
  [
    { peaceSec: 3600 },
    [
      'The feed asks to be fetched only every 60 minutes, which is longer than its refreshSec, and that is what is done.',
    ],
  ],
  [{ peaceSec: 86_400 }, ['The feed asks to be fetched only every 1440 minutes. It is fetched every 360 minutes.']],
  [
    { peaceSec: 0, movedTo: 'https://news.example/new.xml' },
    ['The feed has moved for good. Its new address belongs into the channel file: https://news.example/new.xml'],
  ],
])('of %j are %j', (terms, notices) => {
  expect(sourceNotices({ refreshSec: 300, ...terms })).toEqual(notices);
});
