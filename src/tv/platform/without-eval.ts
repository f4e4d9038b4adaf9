import Lightning from '@lightningjs/core';

type Properties = Record<string, unknown>;
type Template = { readonly f: (element: Lightning.Element) => void; readonly a: readonly unknown[] };

interface Templated {
  _template(): object;
  getTemplateFunc(): Template;
}

interface Accessors {
  getGetter(property: string): (element: Properties) => unknown;
  getSetter(property: string): (element: Properties, value: unknown) => void;
}

const templates = new Map<Templated, Template>();

/**
 * Lightning compiles templates and transitions with `new Function`, which a strict Content-Security-Policy forbids and an app that shows
 * other people's feeds should not need. Components are few and used again, so the ordinary way costs nothing that could be measured.
 */
export function workWithoutEval(): void {
  const component = Lightning.Component as unknown as Templated;
  component.getTemplateFunc = function (this: Templated) {
    const known = templates.get(this) ?? patching(this._template());
    templates.set(this, known);
    return known;
  };

  const accessors = Lightning.Element as unknown as Accessors;
  accessors.getGetter = (property) => (element) => element[property];
  accessors.getSetter = (property) => (element, value) => {
    element[property] = value;
  };
}

/** A class keeps its first template: after the theme has changed, each is to be asked again. */
export const forgetTemplates = (): void => templates.clear();

const patching = (template: object): Template => ({ f: (element) => element.patch(template), a: [] });
