import { Launch } from '@lightningjs/sdk';
import { App } from './tv/App.js';

export default (appSettings: object, platformSettings: object, appData: object) =>
  Launch(App, appSettings as never, platformSettings as never, appData as never);
