/** Lit alone, with an element that does nothing. */
import { html, LitElement } from 'lit';

class AloneElement extends LitElement {
  render() {
    return html`<p>Alone</p>`;
  }
}

customElements.define('alone-element', AloneElement);
