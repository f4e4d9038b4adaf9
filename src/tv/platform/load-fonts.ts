const patienceMs = 3_000;

/** Waits for faces that `index.html` declares, so that no text is drawn in a stand-in first. A font that fails is no reason to wait on. */
export async function loadFonts(faces: readonly string[]): Promise<void> {
  if (!document.fonts) return;
  const loads = faces.map((face) => document.fonts.load(face).catch(() => undefined));
  await Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
