import { parseDate } from '../text/dates.js';
import { childOf, childrenOf, type XmlElement } from '../xml/element.js';
import { readXml, type XmlDocument, type XmlReading } from '../xml/read-xml.js';
import type { ProgrammeWords, RawMoment } from './to-programme.js';

/** 20260106093000 +0000, and the same with less of it. */
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*(.*)$/;

/** A moment of XMLTV. Without a zone it is UTC, as the format says. */
export function parseXmltvMoment(raw: string | undefined): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = ''] =
    compact.exec(raw?.trim() ?? '') ?? [];
  return year ? parseDate(`${year}-${month}-${day}T${hour}:${minute}:${second} ${zone || 'UTC'}`) : parseDate(raw);
}

export interface XmltvProgramme extends ProgrammeWords {
  /** As the document names it. */
  readonly channel: string;
  readonly line: number;
}

const names = new Set(['programme']);

/** Every programme of an XMLTV document, one at a time: a national one has a hundred thousand, of hundreds of channels. */
export function readXmltv(
  document: XmlDocument,
  language: string | undefined,
  onProgramme: (programme: XmltvProgramme) => void,
): XmlReading {
  return readXml(document, { names, onItem: (item) => onProgramme(toWords(item, language)) });
}

function toWords(item: XmlElement, language: string | undefined): XmltvProgramme {
  const { channel = '', start, stop } = item.attributes;
  return {
    channel,
    line: item.line,
    title: inLanguage(childrenOf(item, 'title'), language),
    start: moment('start', start),
    end: moment('stop', stop),
    description: inLanguage(childrenOf(item, 'desc'), language),
    picture: childOf(item, 'icon')?.attributes['src'],
  };
}

const moment = (field: string, raw: string | undefined): RawMoment => ({ field, raw, instant: parseXmltvMoment(raw) });

/** In the channel's language where the document has it, else the first. */
function inLanguage(elements: readonly XmlElement[], language = ''): string | undefined {
  const main = primary(language);
  const own = elements.find(({ attributes }) => primary(attributes['lang'] ?? '') === main && main !== '');
  return (own ?? elements[0])?.text.trim();
}

const primary = (language: string): string => language.split(/[-_]/)[0]?.toLowerCase() ?? '';
