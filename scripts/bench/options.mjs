import { parseArgs } from 'node:util';
import { stop } from '../lib/say.mjs';

const usage = `npm run bench -- [options]
  --runs N          how often each timing is taken (5)
  --only NAME,NAME  of: NAMES
  --json FILE       also write every single value there`;

export function readOptions(args, names) {
  const help = usage.replace('NAMES', names.join(', '));
  const { values } = parse(args, help);
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > 50) stop(`--runs is a number from 1 to 50.\n${help}`);
  const only = values.only?.split(',').map((name) => name.trim());
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) stop(`There is no figure "${unknown.join('", "')}".\n${help}`);
  return { runs, only: only ?? names, json: values.json };
}

function parse(args, help) {
  try {
    return parseArgs({
      args,
      options: {
        runs: { type: 'string', default: '5' },
        only: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return stop(`${error.message}\n${help}`);
  }
}
