import { shownActions, toStoryModel } from '../../../src/tv/view-models/story-model.js';
import { storyVideos } from '../../../src/tv/view-models/story-videos.js';
import { aLens, aServedStory, aServedVideo, paragraphs } from '../../support/story-on-tv.js';

const toModel = (facts: object) => toStoryModel(aServedStory(facts), aLens());

describe('the head of a story', () => {
  it('says who, when in the viewer’s zone, and how long it takes to read', () => {
    const { details } = toModel({ blocks: paragraphs(11, 80) });
    expect(details).toEqual(['By the Harbour Desk', '24 November, 19:30', '4 min read']);
  });

  it('leaves out what is not known', () => {
    expect(toModel({ byline: undefined, publishedAt: undefined }).details).toEqual([]);
  });

  it('takes at least a minute to read, and counts Chinese by characters', () => {
    expect(toModel({ blocks: [{ kind: 'paragraph', text: 'Short.' }] }).details).toContain('1 min read');
    expect(toModel({ blocks: [{ kind: 'paragraph', text: '港'.repeat(1000) }] }).details).toContain('2 min read');
  });

  it('says when it was corrected: the time, and the day when it is another one', () => {
    expect(toModel({ corrections: [{ at: '2026-11-24T19:38:00Z', text: 'x' }] }).corrected).toBe('Corrected 19:38');
    expect(toModel({ corrections: [{ at: '2026-11-25T08:00:00Z', text: 'x' }] }).corrected).toBe(
      'Corrected 25 November, 08:00',
    );
    expect(toModel({ corrections: [{ text: 'x' }] }).corrected).toBe('Corrected');
    expect(toModel({}).corrected).toBeUndefined();
  });

  it('joins caption and credit of its picture', () => {
    const picture = { key: 'k'.repeat(12), caption: 'Cranes in October.', credit: 'File photo: Harbour Desk' };
    expect(toModel({ picture }).lead.caption).toBe('Cranes in October. (File photo: Harbour Desk)');
    expect(toModel({}).lead).toMatchObject({ caption: '', picture: { key: undefined, section: 'Politics' } });
  });
});

describe('what can be done with a story', () => {
  it('is to watch its report, with the length read and said', () => {
    expect(toModel({ videos: [aServedVideo()] }).actions).toEqual([
      { id: 'watch', icon: 'play', label: 'Watch report', note: '1:42', spoken: 'Watch report, 1 min 42 s' },
      { id: 'save', icon: 'save', label: 'Save for later', note: undefined, spoken: 'Save for later' },
    ]);
  });

  it('is to watch live when it is live', () => {
    expect(
      toModel({ kind: 'live', videos: [aServedVideo({ isLive: true, durationSec: undefined })] }).actions,
    ).toMatchObject([{ label: 'Watch live', note: 'LIVE', spoken: 'Watch live' }]);
  });

  it('is to save it alone when it has no video of its own', () => {
    const model = toModel({ blocks: [{ kind: 'video', video: aServedVideo() }] });
    expect(model.actions.map(({ id }) => id)).toEqual(['save']);
    expect(shownActions(model, true)).toMatchObject([{ id: 'save', icon: 'saved', label: 'Saved' }]);
  });
});

describe('the body of a story', () => {
  it('is its summary when it has no text', () => {
    expect(toModel({ summary: 'In short.', blocks: [] }).body).toEqual([{ kind: 'paragraph', text: 'In short.' }]);
    expect(toModel({ summary: 'In short.', blocks: paragraphs(1) }).body).toHaveLength(1);
  });

  it('numbers ordered lists and marks others', () => {
    const list = (isOrdered: boolean) => toModel({ blocks: [{ kind: 'list', isOrdered, items: ['a', 'b'] }] }).body[0];
    expect(list(true)).toMatchObject({ items: [{ marker: '1.' }, { marker: '2.' }] });
    expect(list(false)).toMatchObject({ items: [{ marker: '•' }, { marker: '•' }] });
  });

  it('ends with where else the newsroom is, once each', () => {
    const mirrorLinks = ['https://www.mirror.example/a', 'https://mirror.example/b', 'https://news.example/a'];
    const { body } = toModel({ link: 'https://news.example/a', mirrorLinks });
    expect(body).toEqual([{ kind: 'elsewhere', title: 'This newsroom is also at', text: 'mirror.example' }]);
  });

  it('begins with what was corrected, without saying "Correction" twice', () => {
    const { body } = toModel({ corrections: [{ at: '2026-11-24T19:38:00Z', text: 'Correction: It was 18 years.' }] });
    expect(body).toEqual([{ kind: 'correction', title: 'Correction, 19:38', text: 'It was 18 years.' }]);
  });

  it('gives an inline video the index that the player knows it by', () => {
    const other = aServedVideo({ sources: [{ url: '/other.mp4', mimeType: 'video/mp4' }], durationSec: 61 });
    const facts = {
      videos: [aServedVideo()],
      blocks: [
        { kind: 'video', video: other },
        { kind: 'video', video: aServedVideo() },
      ],
    };
    expect(toModel(facts).body).toMatchObject([
      { videoIndex: 1, duration: '1:01', spoken: 'Video, 1 min 1 s' },
      { videoIndex: 0 },
    ]);
    expect(storyVideos(aServedStory(facts))).toHaveLength(2);
  });
});
