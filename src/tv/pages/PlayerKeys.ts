import Lightning from '@lightningjs/core';

export type PlayerKey =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'ok'
  | 'back'
  | 'hover'
  | 'playPause'
  | 'play'
  | 'pause'
  | 'stop'
  | 'rewind'
  | 'forward'
  | 'replay'
  | 'previous'
  | 'next'
  | 'channelUp'
  | 'channelDown'
  | 'info'
  | 'guide';

/** A screen that hears every key of a remote by one name each. False: not taken, it goes on to the app. */
export abstract class PlayerKeys<Spec extends Lightning.Component.TemplateSpec> extends Lightning.Component<Spec> {
  protected abstract hear(key: PlayerKey): boolean;
  /** From 0 to 9. */
  protected abstract hearDigit(digit: number): boolean;

  override _handleUp() {
    return this.hear('up');
  }
  override _handleDown() {
    return this.hear('down');
  }
  override _handleLeft() {
    return this.hear('left');
  }
  override _handleRight() {
    return this.hear('right');
  }
  override _handleEnter() {
    return this.hear('ok');
  }
  override _handleBack() {
    return this.hear('back');
  }
  /** The pointer came over the video. */
  _handleHover() {
    this.hear('hover');
  }
  _handlePlayPause() {
    return this.hear('playPause');
  }
  _handlePlay() {
    return this.hear('play');
  }
  _handlePause() {
    return this.hear('pause');
  }
  _handleStop() {
    return this.hear('stop');
  }
  _handleRewind() {
    return this.hear('rewind');
  }
  _handleFastForward() {
    return this.hear('forward');
  }
  _handleReplay() {
    return this.hear('replay');
  }
  _handlePrevious() {
    return this.hear('previous');
  }
  _handleNext() {
    return this.hear('next');
  }
  _handleChannelUp() {
    return this.hear('channelUp');
  }
  _handleChannelDown() {
    return this.hear('channelDown');
  }
  _handleInfo() {
    return this.hear('info');
  }
  _handleGuide() {
    return this.hear('guide');
  }
  _handleDigit(event: KeyboardEvent) {
    // 48 to 57 are those of the remote, 96 to 105 those of a keyboard's block.
    return this.hearDigit(event.keyCode % 48);
  }
}
