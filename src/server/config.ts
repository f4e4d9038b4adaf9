import { resolve } from 'node:path';
import { err, ok, type Result } from '../contract/result.js';
import { MIN_TOKEN_LENGTH } from './alerts/bearer-token.js';
import { type AllowedHost, parseAllowedHost } from './outbound/allowed-hosts.js';

export interface ServerConfig {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Missing: the demo is the channel. */
  readonly channelFile: string | undefined;
  /** May be fetched from wherever their names lead. */
  readonly allowedHosts: readonly AllowedHost[];
  /** Where feeds may be read from files, besides the channel file's folder. */
  readonly allowedFolders: readonly string[];
  /** What operators' requests carry. Missing: they are refused. */
  readonly adminToken?: string | undefined;
}

export interface ServeFlags {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly data?: string | undefined;
  readonly channel?: string | undefined;
  readonly allowHost?: readonly string[] | undefined;
  readonly allowFolder?: readonly string[] | undefined;
}

export type AllowedHostError = { readonly kind: 'badAllowedHost'; readonly text: string };

export type ConfigError =
  | AllowedHostError
  | { readonly kind: 'badPort'; readonly text: string }
  | { readonly kind: 'weakAdminToken' };

type Environment = Readonly<Record<string, string | undefined>>;

const MAX_PORT = 65_535;

/** Flags, then the environment, then the defaults. */
export function readConfig(flags: ServeFlags, env: Environment): Result<ServerConfig, ConfigError> {
  const port = flags.port ?? set(env['RUNDOWN_PORT']) ?? set(env['PORT']) ?? '8080';
  if (!/^\d+$/.test(port) || Number(port) > MAX_PORT) return err({ kind: 'badPort', text: port });

  const allowedHosts = readAllowedHosts(flags.allowHost ?? list(env['RUNDOWN_ALLOW_HOSTS']));
  if (!allowedHosts.ok) return allowedHosts;

  const adminToken = set(env['RUNDOWN_ADMIN_TOKEN']);
  if (adminToken !== undefined && !isStrong(adminToken)) return err({ kind: 'weakAdminToken' });

  const folders = flags.allowFolder ?? list(env['RUNDOWN_ALLOW_FOLDERS']);
  const channel = flags.channel ?? set(env['RUNDOWN_CHANNEL']);
  return ok({
    port: Number(port),
    host: flags.host ?? set(env['RUNDOWN_HOST']) ?? set(env['HOST']) ?? '127.0.0.1',
    dataFolder: readDataFolder(flags, env),
    channelFile: channel === undefined ? undefined : resolve(channel),
    allowedHosts: allowedHosts.value,
    allowedFolders: folders.map((folder) => resolve(folder)),
    adminToken,
  });
}

export function readAllowedHosts(texts: readonly string[]): Result<AllowedHost[], AllowedHostError> {
  const hosts: AllowedHost[] = [];
  for (const text of texts) {
    const host = parseAllowedHost(text);
    if (!host) return err({ kind: 'badAllowedHost', text });
    hosts.push(host);
  }
  return ok(hosts);
}

/** Also asked for by commands that serve nothing. */
export const readDataFolder = ({ data }: Pick<ServeFlags, 'data'>, env: Environment): string =>
  resolve(data ?? set(env['RUNDOWN_DATA']) ?? './data');

// What cannot stand in a header can never be sent.
const isStrong = (token: string): boolean => token.length >= MIN_TOKEN_LENGTH && /^[\x21-\x7e]+$/.test(token);

/** An empty variable is how shells and compose files say "not set". */
const set = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

const list = (value = ''): string[] =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
