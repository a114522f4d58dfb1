import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Declares a reactive property, as Lit's decorator of the same name does; that one carries a second implementation, for
 * another kind of decorators (decision 1831).
 */
export function property(options?: PropertyDeclaration) {
  return (element: ReactiveElement, name: string): void => {
    (element.constructor as typeof ReactiveElement).createProperty(name, options);
  };
}
