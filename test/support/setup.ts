import { en } from '../../src/tv/view-models/words/en.js';
import { teachEnglish } from '../../src/tv/view-models/words/words.js';

// A test that asserts nothing proves nothing.
beforeEach(() => {
  expect.hasAssertions();
});

// As once the second file is there.
teachEnglish(en);
