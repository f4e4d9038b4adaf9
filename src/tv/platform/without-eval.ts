import Lightning from '@lightningjs/core';

type Properties = Record<string, unknown>;

interface Templates {
  parseTemplate(template: object): { f: (element: Lightning.Element) => void; a: readonly unknown[] };
}

interface Accessors {
  getGetter(property: string): (element: Properties) => unknown;
  getSetter(property: string): (element: Properties, value: unknown) => void;
}

/**
 * Lightning compiles templates and transitions with `new Function`, which a strict Content-Security-Policy forbids and an app that shows
 * other people's feeds should not need. Components are few and used again, so the ordinary way costs nothing that could be measured.
 */
export function workWithoutEval(): void {
  const component = Lightning.Component as unknown as Templates;
  component.parseTemplate = (template) => ({ f: (element) => element.patch(template), a: [] });

  const accessors = Lightning.Element as unknown as Accessors;
  accessors.getGetter = (property) => (element) => element[property];
  accessors.getSetter = (property) => (element, value) => {
    element[property] = value;
  };
}
