import { parseArgs } from 'node:util';
import { stop } from '../lib/say.mjs';

const usage = `npm run faults -- [options]
  --only NAME,NAME  of the faults that --list shows
  --list            names and words of all faults
  --short           with a compressed clock where the player's own timers are long
  --at-once N       so many faults side by side; slow machines make their times long
  --alone           without the baseline, hls.js alone
  --json FILE       also write every result there`;

export function readOptions(args, names) {
  const values = parse(args);
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const only = values.only?.split(',').map((name) => name.trim());
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) stop(`There is no fault "${unknown.join('", "')}".\n${usage}`);
  const atOnce = Number(values['at-once']);
  if (!Number.isInteger(atOnce) || atOnce < 1) stop(`--at-once takes a number from 1 on.\n${usage}`);
  return { ...values, atOnce, only: only ?? names };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        list: { type: 'boolean', default: false },
        short: { type: 'boolean', default: false },
        'at-once': { type: 'string', default: '1' },
        alone: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${error.message}\n${usage}`);
  }
}
