/** One thing that this TV remembers. */
export interface DeviceStore<T> {
  get(): T;
  set(value: T): void;
}

export interface Kept<T> {
  readonly key: string;
  read(text: string | null): T;
  write(value: T): string;
}

/** Stores are missing or full on some TVs: memory then has to do. */
export function createDeviceStore<T>({ key, read, write }: Kept<T>): DeviceStore<T> {
  let kept: { readonly value: T } | undefined;
  return {
    get() {
      kept ??= { value: read(readItem(key)) };
      return kept.value;
    },
    set(value) {
      kept = { value };
      try {
        window.localStorage.setItem(key, write(value));
      } catch {
        // No store here.
      }
    },
  };
}

function readItem(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}
