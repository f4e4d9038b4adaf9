// What the first screen does not need: its own file, loaded when the app is idle or a story is first opened. See README.md.

export { dropStory } from '../viewer/library-changes.js';
export { storyDesk, watchingDesk } from '../viewer/library-desk.js';
export { openAlertDesk } from './alert-desk.js';
export { readStreamDay } from './api/stream-day.js';
export { openCatchUpDesk } from './catch-up-desk.js';
export { toGuideDesk } from './guide-desk.js';
export { openOptionsDesk } from './options-desk.js';
export { PageLife } from './page-life.js';
export { CatchUpScreen } from './pages/CatchUpScreen.js';
export { GuideScreen } from './pages/GuideScreen.js';
export { PlayerScreen } from './pages/PlayerScreen.js';
export { SearchScreen } from './pages/SearchScreen.js';
export { SettingsScreen } from './pages/SettingsScreen.js';
export { StoryScreen } from './pages/StoryScreen.js';
export { playbackWith } from './player/open-playback.js';
export { openSearchDesk } from './search-desk.js';
export { openSettings } from './settings-world.js';
export { createNarrationVoice } from './speech/narration-voice.js';
export { createSpeechDesk } from './speech/speech-desk.js';
export { storySpeech } from './story-speech.js';
export { applyLook } from './theme/look.js';
export { toEmptyMyNews, toMyNewsModel } from './view-models/my-news-model.js';
export { toPlayerModel } from './view-models/player-model.js';
export { asSavedCopy } from './view-models/saved-copy.js';
export { toStoryModel } from './view-models/story-model.js';
export { toStoryRail } from './view-models/story-rail.js';
export { en } from './view-models/words/en.js';
