#!/usr/bin/env node
import { Command } from 'commander';
import { channelJsonSchema } from '../contract/json-schema.js';
import type { ServeFlags } from '../server/config.js';
import { listAlerts, type PushFlags, pushAlert, type ServerFlags, withdrawAlert } from './alerts.js';
import { type CheckFlags, checkChannelFile } from './check-channel-file.js';
import { type ExportFlags, exportChannel } from './export-channel.js';
import { importChannel } from './import-channel.js';
import { type InspectFlags, inspect } from './inspect.js';
import { listEditions } from './list-editions.js';
import { packageRoot, packageVersion } from './package-root.js';
import { serve } from './serve.js';

const root = packageRoot();
const version = packageVersion(root);
const program = new Command('rundown').description("Turns a newsroom's feeds into a TV news channel.").version(version);

program
  .command('serve')
  .description('run the channel')
  .option('--port <number>', 'port to listen on (RUNDOWN_PORT, PORT; 8080)')
  .option('--host <address>', 'address to listen on (RUNDOWN_HOST, HOST; 127.0.0.1)')
  .option('--data <folder>', 'where stories and pictures are kept (RUNDOWN_DATA; ./data)')
  .option('--channel <file>', 'channel file (RUNDOWN_CHANNEL; the demo channel)')
  .option('--allow-host <host>', 'fetch from this host though it is not public (RUNDOWN_ALLOW_HOSTS)', collect)
  .option('--allow-folder <folder>', 'read feeds from files of this folder too (RUNDOWN_ALLOW_FOLDERS)', collect)
  .action(async (flags: ServeFlags) => exitWith(await serve(flags, { root, version })));

program
  .command('inspect')
  .description('say what a feed is, what a TV will show of it, and what is wrong with it')
  .argument('<file-or-url>')
  .option('--json', 'print it for programs')
  .option('--map <file>', 'field map (JSON): where things are in the feed, as a source’s "map" says it')
  .option('--base <url>', 'what relative addresses in the feed are relative to')
  .option('--allow-host <host>', 'fetch from this host though it is not public', collect)
  .action(async (target: string, flags: InspectFlags) => exitWith(await inspect(target, flags, version)));

const channel = program.command('channel').description('work with channel files');

channel
  .command('check')
  .description('say what is wrong with a channel file: 0 when it can be served, 2 when not')
  .argument('<file>')
  .option('--data <folder>', 'stories that were taken in tell which sections there are (RUNDOWN_DATA; ./data)')
  .option('--json', 'for programs')
  .action(async (file: string, flags: CheckFlags) => exitWith(await checkChannelFile(file, flags)));

channel
  .command('import')
  .description('publish a channel file as a new edition, for a server that runs without --channel')
  .argument('<file>')
  .option('--data <folder>', 'where the edition is kept (RUNDOWN_DATA; ./data)')
  .action(async (file: string, flags: Pick<ServeFlags, 'data'>) => exitWith(await importChannel(file, flags)));

channel
  .command('export')
  .description('print the edition published last as a channel file, or write it to FILE')
  .argument('[file]')
  .option('--data <folder>', 'where editions are kept (RUNDOWN_DATA; ./data)')
  .option('--edition <id>', 'an earlier edition, as `channel editions` names it')
  .option('--force', 'write over a file that is there')
  .action(async (file: string | undefined, flags: ExportFlags) => exitWith(await exportChannel(file, flags)));

channel
  .command('editions')
  .description('list what was published, newest first')
  .option('--data <folder>', 'where editions are kept (RUNDOWN_DATA; ./data)')
  .action(async (flags: Pick<ServeFlags, 'data'>) => exitWith(await listEditions(flags)));

const alert = program
  .command('alert')
  .description('push breaking news to every TV (asks for RUNDOWN_ADMIN_TOKEN, as the server was started with it)');

alert
  .command('push')
  .description('show an alert on every TV')
  .requiredOption('--headline <text>', 'what it says')
  .option('--story <id>', 'the story that it opens')
  .option('--severity <word>', 'info, breaking or takeover', 'breaking')
  .option('--expires <time>', 'how long it holds, such as 30m or 2h', '30m')
  .option(...serverOption())
  .action(async (flags: PushFlags) => exitWith(await pushAlert(flags, process.env)));

alert
  .command('list')
  .description('the alerts that are on')
  .option(...serverOption())
  .action(async (flags: ServerFlags) => exitWith(await listAlerts(flags, process.env)));

alert
  .command('withdraw')
  .description('take an alert back')
  .argument('<id>')
  .option(...serverOption())
  .action(async (id: string, flags: ServerFlags) => exitWith(await withdrawAlert(id, flags, process.env)));

program
  .command('schema')
  .description('print the JSON Schema of channel files')
  .action(() => console.log(JSON.stringify(channelJsonSchema(), null, 2)));

await program.parseAsync();

function exitWith(code: number | undefined): void {
  if (code === undefined) return;
  process.exitCode = code;
}

function serverOption(): [string, string, string] {
  return ['--url <address>', 'of the server (RUNDOWN_URL)', process.env['RUNDOWN_URL'] || 'http://127.0.0.1:8080'];
}

/** For options that may be given several times. */
function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
