import { err, ok, type Result } from '../../contract/result.js';
import { decodeText } from '../bytes/decode-text.js';
import { inflate } from '../bytes/inflate.js';
import { type Probe, probeText } from '../bytes/probe.js';
import { createFaultLog, type FaultLog } from '../fault-log.js';
import type { FeedError } from '../feed-error.js';
import { noteXmlFaults } from '../formats/xml/note-xml-faults.js';
import { noteDamage, noteEncoding } from '../read-feed.js';
import { createUrlResolver } from '../resolve-url.js';
import { jsonProgramme, jsonProgrammes } from './read-json-schedule.js';
import { readXmltv } from './read-xmltv.js';
import { maxProgrammes, type ReadProgramme, type ScheduleDocument, type ScheduleReading } from './schedule-reading.js';
import { type ProgrammeWords, toProgramme } from './to-programme.js';

/** Bytes to the programmes of one channel. Never throws, as `readFeed`. */
export function readSchedule(document: ScheduleDocument): Result<ScheduleReading, FeedError> {
  const { url, bytes, contentType } = document;
  const inflated = inflate(bytes, url);
  if (!inflated.ok) return inflated;
  const log = createFaultLog();
  const decoded = decodeText(inflated.value.bytes, contentType);
  noteEncoding(log, decoded);
  const probed = probeText(decoded.text, url);
  if (!probed.ok) return probed;
  const taking = takeProgrammes(document, log);
  const problem = readInto(taking, probed.value, document, log);
  return problem ? err(problem) : ok(taking.finish());
}

type Taking = ReturnType<typeof takeProgrammes>;

/** The error, when the document is no schedule. */
function readInto(taking: Taking, probe: Probe, { url, language }: ScheduleDocument, log: FaultLog) {
  const unknown = (found: string): FeedError => ({ kind: 'unknownFormat', url, found });
  if (probe.kind === 'xml') {
    const { name, start } = probe.root;
    if (name !== 'tv') return unknown(`XML <${name}>`);
    const reading = readXmltv({ text: probe.text, start }, language, (each) =>
      taking.add(each.channel, each, each.line),
    );
    noteXmlFaults(probe, reading, log);
    return undefined;
  }
  if (probe.kind !== 'json') return unknown(probe.kind === 'text' ? 'plain text' : 'media');
  if (probe.damage) noteDamage(log, probe.damage);
  const items = jsonProgrammes(probe);
  if (!items) return unknown('JSON without a list of programmes');
  items.forEach((item, index) => {
    const words = jsonProgramme(item);
    if (words) taking.add(words.channel, words);
    else
      log.add({
        severity: 'error',
        code: 'notAnItem',
        item: String(index + 1),
        message: 'It is no object; it was left out.',
      });
  });
  return undefined;
}

/** Programmes of the channel that is asked for; when none is, of the only one that there is. */
function takeProgrammes({ baseUrl, channelId }: ScheduleDocument, log: FaultLog) {
  const resolve = createUrlResolver(baseUrl);
  const programmes: ReadProgramme[] = [];
  const channels = new Set<string>();
  let count = 0;

  return {
    add(channel: string, words: ProgrammeWords, line?: number) {
      if (channels.size < maxNamed) channels.add(channel);
      const isWanted = channelId === undefined ? channels.size === 1 : [channelId, ''].includes(channel);
      if (!isWanted) return;
      const index = count++;
      if (index >= maxProgrammes) return;
      const programme = toProgramme(words, { index, line, log, resolve });
      if (programme) programmes.push(programme);
    },

    finish(): ScheduleReading {
      if (channelId === undefined && channels.size > 1) return severalChannels();
      if (count === 0) noteNone();
      if (count > maxProgrammes) noteTooMany();
      return { programmes, itemCount: count, faults: log.faults };
    },
  };

  /** The programmes of another channel would be worse than none. */
  function severalChannels(): ScheduleReading {
    const message = `The document has programmes of several channels (${someOf(channels)}); say which one with “channelId”.`;
    log.add({ severity: 'error', code: 'notAnItem', field: 'channelId', message });
    return { programmes: [], itemCount: count, faults: log.faults };
  }

  function noteNone(): void {
    const others = channels.size > 0 ? `; it has ${someOf(channels)}` : '';
    const message =
      channelId === undefined
        ? 'The document has no programmes.'
        : `The document has no programmes of “${channelId}”${others}.`;
    log.add({ severity: 'error', code: 'notAList', message });
  }

  function noteTooMany(): void {
    const message = `There are ${count} programmes; the first ${maxProgrammes} were read.`;
    log.add({ severity: 'error', code: 'overfull', message });
  }
}

const maxNamed = 1_000;
const shownNames = 5;

function someOf(channels: ReadonlySet<string>): string {
  const names = [...channels].filter((name) => name !== '').map((name) => `“${name.slice(0, 60)}”`);
  const more = names.length - shownNames;
  return more > 0 ? `${names.slice(0, shownNames).join(', ')} and ${more} more` : names.join(', ');
}
