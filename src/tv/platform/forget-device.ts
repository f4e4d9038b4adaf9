const ours = 'rundown.';

/** Everything the app keeps on the device has a name that begins so. What cannot be removed is not there either. */
export function forgetDevice(store: Storage | undefined): void {
  try {
    const keys = Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? '');
    for (const key of keys) if (key.startsWith(ours)) store?.removeItem(key);
  } catch {
    // Forbidden: then nothing was kept.
  }
}
