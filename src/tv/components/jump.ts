import type Lightning from '@lightningjs/core';

/** Sets a property that has a transition without motion. Assigning alone would be undone by a transition under way. */
export function jump(element: Lightning.Element, property: 'x' | 'y' | 'alpha', value: number): void {
  element.transition(property).reset(value, 1);
  element[property] = value;
}

/** With motion or without. */
export function go(element: Lightning.Element, property: 'x' | 'y' | 'alpha', value: number, isInstant = false): void {
  if (isInstant) jump(element, property, value);
  else element.setSmooth(property, value);
}
