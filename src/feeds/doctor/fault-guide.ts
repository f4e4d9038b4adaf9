import type { DoctorFault } from './diagnose.js';

export interface Guide {
  /** What the faults of a code have in common. */
  readonly title: string;
  /** What whoever makes the feed, or runs the channel, can do. */
  readonly advice: string;
}

/** Every fault that there is, as the doctor explains it. */
export const faultGuide: Readonly<Record<DoctorFault['code'], Guide>> = {
  charset: {
    title: 'The encoding is not the declared one',
    advice: 'Send UTF-8, and say so in the XML declaration or in the Content-Type header.',
  },
  preamble: {
    title: 'Something stands before the feed',
    advice: 'Look at what the server prints first; often it is a warning of its own.',
  },
  entityDeclarations: {
    title: 'Entities are declared',
    advice: 'Take the declarations out of the document type and write the characters themselves.',
  },
  damaged: {
    title: 'The document is not well formed',
    advice:
      'Have the feed written by a library, not by putting texts together; check it with a validator of its format.',
  },
  overfull: { title: 'There is more than can be read', advice: 'Give only the newest few hundred items.' },
  notAnItem: { title: 'Not an item', advice: 'Each entry of the list must be an object with the fields of an item.' },
  notAList: { title: 'Not a list', advice: 'Put the items between [ and ], even when there is only one.' },
  noHeadline: { title: 'No headline', advice: 'Give each item a title.' },
  badDate: {
    title: 'Dates that cannot be read',
    advice:
      'Write 2026-01-06T09:30:00Z, in RSS Tue, 06 Jan 2026 09:30:00 GMT. An item without a date is shown without its age.',
  },
  badAddress: {
    title: 'Addresses that cannot be used',
    advice:
      'Give whole http(s) addresses. For relative ones say what they are relative to: --base, in the channel file baseUrl.',
  },
  badDuration: { title: 'Lengths that cannot be read', advice: 'Write seconds (95), 1:35 or 00:01:35.' },
  noPlayableVideo: {
    title: 'No video to play',
    advice:
      'Give the http(s) address of an MP4 file or an HLS playlist (.m3u8). If it stands in another field, name that with --map.',
  },
  notPlayable: {
    title: 'Videos on pages of other sites',
    advice: 'TVs get a link and a QR code. To have them played, give the address of an MP4 or HLS file.',
  },
  needsHeaders: {
    title: 'Streams that want request headers',
    advice: 'Ask whoever runs the stream for an address that works in a web browser.',
  },
  notPublished: { title: 'Not published', advice: 'Nothing, if that is meant: only published posts are shown.' },
  noSuchPath: {
    title: 'Paths of the field map that lead nowhere',
    advice: 'Choose one of the paths that the item has. Names are written as in the feed.',
  },
  bodyCut: { title: 'Bodies that were cut', advice: 'Send the article alone, without the page around it.' },
  repeatedId: { title: 'Ids that repeat', advice: 'Give each item an id (guid) of its own that never changes.' },
  duplicate: { title: 'Items that repeat', advice: 'List each item once.' },
  invalidStory: {
    title: 'Items that do not fit',
    advice: 'Compare the field with an item that is shown; please report it if it looks right.',
  },
  noItems: {
    title: 'No items',
    advice: 'Look whether the address is the right one; a query in it may find nothing.',
  },
  noStories: { title: 'Nothing to show', advice: 'Mend what is listed here as an error.' },
  noDates: {
    title: 'No dates',
    advice: 'Give each item the time at which it was published, or name its field with --map.',
  },
  futureDate: {
    title: 'Dates in the future',
    advice: 'Check the time zone: a local time must say its offset, such as +02:00.',
  },
  doubtfulDate: { title: 'Dates that are too old', advice: 'Check the date; zeros and defaults look like this.' },
  stale: { title: 'Nothing new', advice: 'Check whether the feed is still being written.' },
  noPicture: {
    title: 'Stories without pictures',
    advice: 'Give each item a picture of at least 1280 pixels: media:content, image, thumbnail or a first <img>.',
  },
  insecureMedia: { title: 'Media over http', advice: 'Serve videos, recordings and captions over https.' },
  unplayableType: { title: 'Video types that TVs cannot play', advice: 'Offer HLS, or MP4 with H.264 and AAC.' },
  viewerPage: {
    title: 'Pages instead of files',
    advice:
      'Give the address of the file itself, as “raw”, “download” or “direct link” gives it; best from a server made for videos.',
  },
  captionsLanguage: { title: 'Captions without a language', advice: 'Say it beside the address, as a tag such as en.' },
  longHeadline: { title: 'Long headlines', advice: 'Cards cut them; the story shows them whole.' },
  sameHeadline: { title: 'Headlines that repeat', advice: 'If it is the same story, list it once.' },
  assumedBase: {
    title: 'Relative addresses',
    advice: 'Say where the feed is found on the web: --base ADDRESS, in the channel file baseUrl.',
  },
};
