export interface EventStreamListener {
  onEvent(name: string, data: string): void;
  /** `isOver`: the engine does not try again by itself. */
  onBroken(isOver: boolean): void;
}

interface EventWindow {
  readonly EventSource?: new (url: string) => EventTarget & { readonly readyState: number; close(): void };
}

const CLOSED = 2;

/** Server-sent events by these names. Undefined where the engine has none; else answers a function that hangs up. */
export function openEventStream(
  target: object,
  url: string,
  { names, onEvent, onBroken }: EventStreamListener & { readonly names: readonly string[] },
): (() => void) | undefined {
  const { EventSource } = target as EventWindow;
  if (!EventSource) return undefined;
  const source = new EventSource(url);
  for (const name of names)
    source.addEventListener(name, (event) => onEvent(name, String((event as MessageEvent).data)));
  source.addEventListener('error', () => onBroken(source.readyState === CLOSED));
  return () => source.close();
}
