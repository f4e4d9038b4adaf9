// What the first screen does not need: its own file, loaded when the app is idle or a story is first opened. See README.md.

export { dropStory } from '../viewer/library-changes.js';
export { storyDesk, watchingDesk } from '../viewer/library-desk.js';
export { PlayerScreen } from './pages/PlayerScreen.js';
export { StoryScreen } from './pages/StoryScreen.js';
export { playbackWith } from './player/open-playback.js';
export { toPlayerModel } from './view-models/player-model.js';
export { toStoryModel } from './view-models/story-model.js';
