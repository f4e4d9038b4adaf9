/** A device's own store, which may refuse what is written. */
export function aDevice({ refuses = false, items = {} }: { refuses?: boolean; items?: Record<string, string> } = {}) {
  const kept = new Map(Object.entries(items));
  return {
    items: kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (refuses) throw new Error('QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

export type Device = ReturnType<typeof aDevice>;
