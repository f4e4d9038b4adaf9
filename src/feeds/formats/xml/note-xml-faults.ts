import type { Probe } from '../../bytes/probe.js';
import type { FaultLog } from '../../fault-log.js';
import type { XmlReading } from '../../xml/read-xml.js';

/** What is wrong with the document itself. */
export function noteXmlFaults(
  { hasPreamble, root }: Extract<Probe, { kind: 'xml' }>,
  { cut, overfullItems }: XmlReading,
  log: FaultLog,
): void {
  if (hasPreamble) {
    const message =
      'Something stands before the feed, such as a server’s warning; it was passed over. Let the document begin with its XML.';
    log.add({ severity: 'warning', code: 'preamble', message, line: 1 });
  }
  if (root.declaresEntities) {
    const message = 'The document type declares entities. They are never expanded: write the characters themselves.';
    log.add({ severity: 'warning', code: 'entityDeclarations', message });
  }
  if (cut) {
    const lost = cut.itemLine ? `; the item of line ${cut.itemLine} is incomplete and was left out` : '';
    const message = `The document ends too early${lost}. What came whole was read.`;
    log.add({ severity: cut.itemLine ? 'error' : 'warning', code: 'damaged', message, line: cut.line });
  }
  for (const line of overfullItems) {
    const message = 'The item has too many elements; the first 20,000 were read.';
    log.add({ severity: 'warning', code: 'overfull', message, line });
  }
}
