import { type Alert, AlertList, alertHeadlineLimit } from '../contract/alert.js';
import { AlertRequest } from '../contract/alert-request.js';
import { adminAlertsPath, pathTo } from '../contract/endpoints.js';
import { Problem } from '../contract/problem.js';
import { readSpan } from './read-span.js';

const PATIENCE_MS = 10_000;
const BAD_USAGE = 2;

export interface ServerFlags {
  readonly url: string;
}

export interface PushFlags extends ServerFlags {
  readonly headline: string;
  readonly story?: string | undefined;
  readonly severity: string;
  readonly expires: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `rundown alert push`: gives the exit code. The token comes from the environment only: options show in lists of processes. */
export async function pushAlert(flags: PushFlags, env: Environment): Promise<number> {
  const expiresInSec = readSpan(flags.expires);
  if (expiresInSec === undefined) return refuse(`--expires takes a time such as 30m or 2h, not "${flags.expires}".`);
  const request = AlertRequest.safeParse({
    headline: flags.headline,
    severity: flags.severity,
    storyId: flags.story,
    expiresInSec,
  });
  if (!request.success) return refuse(usageWords(String(request.error.issues[0]?.path[0])));

  const answer = await ask(flags.url, adminAlertsPath, { method: 'POST', env, body: request.data });
  if (!answer) return 1;
  const { id, expiresAt } = answer as Alert;
  console.log(`Alert ${id} is on until ${expiresAt}. To take it back: rundown alert withdraw ${id}`);
  return 0;
}

export async function listAlerts({ url }: ServerFlags, env: Environment): Promise<number> {
  const answer = await ask(url, pathTo('alerts'), { method: 'GET', env });
  if (!answer) return 1;
  const list = AlertList.safeParse(answer);
  if (!list.success) return fail(`${url} is not a Rundown server.`);
  if (list.data.alerts.length === 0) console.log('No alert is on.');
  for (const { id, severity, expiresAt, headline, storyId } of list.data.alerts)
    console.log([id, severity, `until ${expiresAt}`, headline, storyId ?? ''].join('  ').trimEnd());
  return 0;
}

export async function withdrawAlert(id: string, { url }: ServerFlags, env: Environment): Promise<number> {
  const answer = await ask(url, `${adminAlertsPath}/${encodeURIComponent(id)}`, { method: 'DELETE', env });
  if (!answer) return 1;
  console.log(`Alert ${id} is withdrawn.`);
  return 0;
}

interface Asking {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly env: Environment;
  readonly body?: object;
}

/** The answer, or nothing when what went wrong has been said. */
async function ask(url: string, path: string, { method, env, body }: Asking): Promise<object | undefined> {
  const token = env['RUNDOWN_ADMIN_TOKEN'];
  if (method !== 'GET' && !token) {
    fail('RUNDOWN_ADMIN_TOKEN is not set. It is the secret that the server was started with.');
    return undefined;
  }
  try {
    // biome-ignore lint/style/noRestrictedGlobals: the operator's own server, at the address they typed
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(method === 'GET' ? {} : { authorization: `Bearer ${token}` }),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer: unknown = response.status === 204 ? {} : await response.json();
    if (response.ok) return answer as object;
    const { title, detail } = Problem.parse(answer);
    fail(detail ? `${title}. ${detail}` : `${title}.`);
  } catch {
    fail(`No Rundown server answers at ${url}. Name it with --url.`);
  }
  return undefined;
}

function usageWords(field: string): string {
  switch (field) {
    case 'headline':
      return `--headline must have 1 to ${alertHeadlineLimit} characters.`;
    case 'severity':
      return '--severity is one of info, breaking, takeover.';
    case 'storyId':
      return '--story is the id of a story, at most 200 characters.';
    default:
      return '--expires is from 1m to 24h.';
  }
}

function refuse(words: string): number {
  console.error(words);
  return BAD_USAGE;
}

function fail(words: string): number {
  console.error(words);
  return 1;
}
