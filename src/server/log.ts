import pino, { type Logger } from 'pino';

const NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warning',
  50: 'error',
  60: 'fatal',
};

/** JSON lines for machines; one readable line for a person at a terminal. Both on stderr. */
export function createLog(level: string): Logger {
  const known = level in pino.levels.values || level === 'silent' ? level : 'warn';
  const options = { level: known, base: undefined, serializers: { err: pino.stdSerializers.err } };
  return process.stderr.isTTY ? pino(options, { write: writeLine }) : pino(options, pino.destination(2));
}

function writeLine(line: string): void {
  const { level, time: _time, msg = '', err, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const words = [NAMES[Number(level)], msg, Object.keys(facts).length > 0 ? JSON.stringify(facts) : ''];
  const stack = (err as { stack?: string } | undefined)?.stack;
  process.stderr.write(`${words.filter(Boolean).join(' ')}\n${stack ? `${stack}\n` : ''}`);
}
