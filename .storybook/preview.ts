/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { addons } from 'storybook/preview-api';
import customElements from '../custom-elements.json';
import type { BusinessCalendar } from '../src/calendar/business-calendar.js';
import { cl } from '../src/calendar/cl.js';
import { es as spain } from '../src/calendar/es.js';
import { mx } from '../src/calendar/mx.js';
import '../src/define/all.js';
import { es } from '../src/text/es.js';
import type { Condition } from '../demo/network.js';
import { adapterOn, openMarket, setNetwork } from '../stories/support/market.js';
import '../stories/support/story.css';

setCustomElementsManifest(customElements);

/** Toolbar: what a story is seen in. A story may be in another marketplace, language or frame by itself. */
const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    // A violation is a failure in `npm run test:stories`.
    a11y: { test: 'error' },
    options: {
      storySort: { order: ['Desk', 'Dashboard', 'Inbox', 'Conversation', 'Answer', '*'] },
    },
  },
  initialGlobals: {
    theme: 'light',
    density: 'comfortable',
    language: 'en',
    world: 'spain',
    adapter: 'memory',
    network: 'fast',
  },
  globalTypes: {
    theme: choice('Theme', 'circlehollow', { light: 'Light', dark: 'Dark' }),
    density: choice('Density', 'component', { comfortable: 'Comfortable', compact: 'Compact' }),
    language: choice('Language', 'globe', { en: 'English', es: 'Español' }),
    world: choice('World', 'database', {
      spain: 'Spain (EUR)',
      mexico: 'Mexico (MXN)',
      chile: 'Chile (CLP): cases',
    }),
    adapter: choice('Adapter', 'transfer', { memory: 'In memory', http: 'HTTP, mocked' }),
    network: choice('Network', 'lightning', {
      fast: 'Fast',
      slow: 'Slow',
      flaky: 'Flaky',
      offline: 'Offline',
      'lost-replies': 'Replies get lost',
      expired: 'Session expired',
    }),
  },
  beforeEach: openMarket,
  decorators: [
    (story, { canvasElement, globals, parameters }) => {
      const page = document.documentElement;
      page.dataset['theme'] = String(globals['theme']);
      page.dataset['density'] = String(globals['density']);
      setNetwork(canvasElement, globals['network'] as Condition);
      // Above the story and not on the page: on a page of docs each story has its own.
      return html`<div
        class="story"
        data-frame=${(parameters['frame'] as string | undefined) ?? nothing}
        lang=${String(globals['language'])}
      >
        ${globals['network'] === 'expired' ? signIn() : nothing}
        <care-provider
          .adapter=${adapterOn(canvasElement)}
          .texts=${[es]}
          .calendars=${(parameters['calendars'] as typeof CALENDARS | undefined) ?? CALENDARS}
          >${story()}</care-provider
        >
      </div>`;
    },
  ],
};

export default preview;

/** Of the countries of the worlds. A story may know none. */
const CALENDARS: readonly BusinessCalendar[] = [cl, mx, spain];

/** The portal's own way to ask her in again. */
function signIn(): TemplateResult {
  const again = (): void => {
    addons.getChannel().emit('updateGlobals', { globals: { network: 'fast' } });
  };
  return html`<p class="portal-notice">
    <span>Your session has expired.</span>
    <button type="button" @click=${again}>Sign in again</button>
  </p>`;
}

function choice<const Icon extends string>(
  title: string,
  icon: Icon,
  values: Record<string, string>,
) {
  const items = Object.entries(values).map(([value, label]) => ({ value, title: label }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
