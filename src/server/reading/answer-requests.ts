import { err, ok, type Result } from '../../contract/result.js';
import type { Story } from '../../contract/story.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';
import type { ReadingReply, ReadingRequest } from './messages.js';

export type ReadFeed = (document: FeedDocument) => Result<FeedReading, FeedError>;

/** The side that reads: one document, then its stories in portions, then the next document. */
export function answerRequests(readFeed: ReadFeed): (request: ReadingRequest) => ReadingReply {
  let stories: Story[] = [];

  return (request) => {
    switch (request.kind) {
      case 'read':
        return read(request.document);
      case 'moreStories':
        return { kind: 'stories', stories: stories.splice(0, request.atMost) };
    }
  };

  function read(document: FeedDocument): ReadingReply {
    const result = readFeed(document);
    if (!result.ok) return { kind: 'read', result: err(result.error) };
    const { stories: found, ...reading } = result.value;
    stories = [...found];
    return { kind: 'read', result: ok(reading) };
  }
}
