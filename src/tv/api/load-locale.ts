import axios from 'axios';

/** Who waits for a language waits for the first screen. */
const timeoutMs = 4_000;

/** A language's file of the package, unread. Undefined when it cannot be had. */
export async function loadLocale(tag: string): Promise<unknown> {
  try {
    return (await axios.get<unknown>(`./static/locales/${tag}.json`, { timeout: timeoutMs })).data;
  } catch {
    return undefined;
  }
}
