#!/usr/bin/env node
import { Command } from 'commander';
import { channelJsonSchema } from '../contract/json-schema.js';
import type { ServeFlags } from '../server/config.js';
import { type CheckFlags, checkChannelFile } from './check-channel-file.js';
import { type InspectFlags, inspect } from './inspect.js';
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

program
  .command('schema')
  .description('print the JSON Schema of channel files')
  .action(() => console.log(JSON.stringify(channelJsonSchema(), null, 2)));

await program.parseAsync();

function exitWith(code: number | undefined): void {
  if (code === undefined) return;
  process.exitCode = code;
}

/** For options that may be given several times. */
function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
