import { appOf } from './tv/App.js';
import { compose } from './tv/compose.js';
import { fitCanvas, stageFor } from './tv/platform/fit-stage.js';
import { startRoot } from './tv/Root.js';

/** Called by `index.html` with what `settings.json` says. */
export default (appSettings: { readonly stage?: object }) => {
  const world = compose(appSettings);
  const root = startRoot(appOf(world), {
    fonts: world.fonts,
    stage: { ...stageFor(window), ...appSettings.stage },
    keys: world.keyMap,
  });
  fitCanvas(root.stage.getCanvas(), window);
  return root;
};
