/** A place in the app that a viewer can go to and come back from. */
export type Destination =
  | { readonly kind: 'page'; readonly pageId: string }
  | { readonly kind: 'story'; readonly storyId: string }
  | { readonly kind: 'player'; readonly storyId: string; readonly videoIndex: number };
