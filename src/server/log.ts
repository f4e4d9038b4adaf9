import pino, { type DestinationStream, type Logger } from 'pino';

const NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warning',
  50: 'error',
  60: 'fatal',
};

/** JSON lines for machines; one readable line for a person at a terminal. Both on stderr. */
export function createLog(level: string, output: DestinationStream = standardError()): Logger {
  const known = level in pino.levels.values || level === 'silent' ? level : 'warn';
  const serializers = { err: pino.stdSerializers.err, req: withoutCaller };
  return pino({ level: known, base: undefined, serializers }, output);
}

const standardError = (): DestinationStream => (process.stderr.isTTY ? { write: writeLine } : pino.destination(2));

/** What was asked, and neither by whom nor the words of a search. */
const withoutCaller = ({ method, url }: { readonly method?: string; readonly url?: string }) => ({
  method,
  url: url?.split('?')[0],
});

function writeLine(line: string): void {
  const { level, time: _time, msg = '', err, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const words = [NAMES[Number(level)], msg, Object.keys(facts).length > 0 ? JSON.stringify(facts) : ''];
  const stack = (err as { stack?: string } | undefined)?.stack;
  process.stderr.write(`${words.filter(Boolean).join(' ')}\n${stack ? `${stack}\n` : ''}`);
}
