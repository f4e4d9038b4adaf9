import { parseArgs } from 'node:util';
import { stop } from '../lib/say.mjs';

const usage = `npm run faults -- [options]
  --only NAME,NAME  of the faults that --list shows
  --list            names and words of all faults
  --short           with a compressed clock where the player's own timers are long
  --at-once N       so many faults side by side; slow machines make their times long
  --alone           without the baseline, hls.js alone
  --soak            instead: a long fast hand on the remote; does anything grow? Exit code 1 when it does
  --minutes N       of the soak (30)
  --seed N          of the soak's dice (1)
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
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isInteger(seed)) stop(`--minutes and --seed take a number.\n${usage}`);
  return { ...values, atOnce, minutes, seed, only: only ?? names };
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
        soak: { type: 'boolean', default: false },
        minutes: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        alone: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${error.message}\n${usage}`);
  }
}
