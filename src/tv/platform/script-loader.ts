/** Loads a script of the package that leaves its exports in a global. Undefined when it does not arrive; the next call tries again. */
export function createScriptLoader<T>(src: string, globalName: string): () => Promise<T | undefined> {
  let loading: Promise<T | undefined> | undefined;
  const read = () => (window as unknown as Record<string, T | undefined>)[globalName];

  return () => {
    loading ??= new Promise<T | undefined>((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve(read());
      script.onerror = () => {
        loading = undefined;
        script.remove();
        resolve(undefined);
      };
      script.src = src;
      document.head.appendChild(script);
    });
    return loading;
  };
}
