import { plainText } from '../../src/feeds/text/plain-text.js';
import { eitherToHtml, textToHtml } from '../../src/feeds/text/text-to-html.js';

it.each(['3 < 4 & 5 > 4', 'Use <b> for bold', '&amp; stays', 'a\nb'])('as HTML, %j still means itself', (text) => {
  expect(plainText(textToHtml(text))).toBe(text.replace('\n', ' '));
});

it('parts paragraphs at empty lines', () => {
  expect(textToHtml('One\n \nTwo\n\n\n')).toBe('<p>One</p>\n<p>Two</p>');
});

it.each([
  ['<p>Gates <em>in</em> place</p>', 'Gates in place'],
  ['Gates &amp; pumps', 'Gates & pumps'],
  ['3 < 4, and R&D', '3 < 4, and R&D'],
])('%j may be either, and reads “%s”', (text, read) => {
  expect(plainText(eitherToHtml(text))).toBe(read);
});
