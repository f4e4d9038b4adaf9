// The least that shows a page of the content API as rails and moves through it by remote: everything is created up front.
// The bench measures the TV app against it. `?api=` names the server.
const lng = globalThis.lng;
const api = new URLSearchParams(location.search).get('api');

const card = { w: 384, h: 216, pitch: 424 };
const rail = { x: 176, y: 96, pitch: 420 };
const slide = { duration: 0.22, timingFunction: 'ease-out' };
const grow = { duration: 0.18, timingFunction: 'ease-out' };

class Card extends lng.Component {
  static _template() {
    return {
      w: card.w,
      h: card.h,
      Ring: { rect: true, x: -10, y: -10, w: card.w + 20, h: card.h + 20, color: 0xffffffff, visible: false },
      Picture: { w: card.w, h: card.h },
      Headline: {
        y: card.h + 16,
        text: {
          fontFace: 'Inter',
          fontStyle: '600',
          fontSize: 28,
          lineHeight: 36,
          wordWrapWidth: card.w,
          maxLines: 2,
          maxLinesSuffix: '…',
          textColor: 0xfff4f6f8,
        },
      },
    };
  }

  set model({ headline, picture }) {
    const src = picture && `${api}/api/v1/images/${picture.key}/${card.w}x${card.h}.webp`;
    this.patch({ Headline: { text: { text: headline } }, Picture: src ? { src } : { rect: true, color: 0xff1a222d } });
  }

  _focus() {
    this.tag('Ring').visible = true;
    this.setSmooth('scale', 1.05, grow);
  }

  _unfocus() {
    this.tag('Ring').visible = false;
    this.setSmooth('scale', 1, grow);
  }
}

class Rail extends lng.Component {
  static _template() {
    const text = { fontFace: 'Source Serif 4', fontStyle: '600', fontSize: 34, lineHeight: 42, textColor: 0xfff4f6f8 };
    return { Title: { text }, Cards: { y: 64 } };
  }

  set model({ title, cards }) {
    this.index = 0;
    this.tag('Title').text.text = title;
    this.tag('Cards').children = cards.map((model, index) => ({ type: Card, x: index * card.pitch, model }));
  }

  _getFocused() {
    return this.tag('Cards').children[this.index];
  }

  _handleRight() {
    return this.moveTo(this.index + 1);
  }

  _handleLeft() {
    return this.moveTo(this.index - 1);
  }

  moveTo(index) {
    if (!this.tag('Cards').children[index]) return false;
    this.index = index;
    this.tag('Cards').setSmooth('x', -index * card.pitch, slide);
  }
}

class BareRails extends lng.Application {
  static _template() {
    return { rect: true, w: 1920, h: 1080, color: 0xff0a0e14, Rails: { x: rail.x, y: rail.y } };
  }

  set page({ rails }) {
    this.index = 0;
    this.tag('Rails').children = rails.map((model, index) => ({ type: Rail, y: index * rail.pitch, model }));
    this._refocus();
  }

  _getFocused() {
    return this.tag('Rails').children[this.index] ?? this;
  }

  _handleDown() {
    return this.moveTo(this.index + 1);
  }

  _handleUp() {
    return this.moveTo(this.index - 1);
  }

  moveTo(index) {
    if (!this.tag('Rails').children[index]) return false;
    this.index = index;
    this.tag('Rails').setSmooth('y', rail.y - index * rail.pitch, slide);
  }
}

const app = new BareRails({ stage: { w: 1920, h: 1080, clearColor: 0xff0a0e14, forceTxCanvasSource: true } });
document.body.appendChild(app.stage.getCanvas());
const fonts = ['600 28px Inter', "600 34px 'Source Serif 4'"].map((face) => document.fonts.load(face));
const home = fetch(`${api}/api/v1/pages/home`).then((response) => response.json());
Promise.all([home, ...fonts]).then(([page]) => {
  app.page = page;
});
