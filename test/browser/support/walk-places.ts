/** Every kind of screen of the demo channel by its link, as a launcher or another app would open it. */
export const places: readonly string[] = [
  '#page/home',
  '#page/live',
  '#page/watch',
  '#page/sections',
  '#page/sport',
  '#story/hcn-harbour-council-electrify-cranes',
  '#story/hcn-offshore-wind-half-the-city',
  '#watch/hcn-harbour-council-electrify-cranes',
  '#search',
  '#my-news',
  '#catch-up',
  '#settings',
  '#settings/captions',
  '#settings/look',
  '#settings/narration',
  '#settings/language',
  '#settings/data',
  '#settings/about',
];

/** Places of the streams that are on now, whose ids the channel makes. */
export async function livePlaces(serverUrl: string): Promise<readonly string[]> {
  const response = await fetch(`${serverUrl}/api/v1/pages/live`);
  const page = (await response.json()) as { rails: { cards: { id: string; kind: string }[] }[] };
  const ids = page.rails.flatMap(({ cards }) => cards.filter(({ kind }) => kind === 'live').map(({ id }) => id));
  return [...new Set(ids)].slice(0, 2).flatMap((id) => [`#watch/${id}`, `#guide/${id}`]);
}
