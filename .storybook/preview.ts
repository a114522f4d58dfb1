import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import customElements from '../custom-elements.json';

setCustomElementsManifest(customElements);

/** Toolbar: what a story is seen in. Stories read `world` themselves; the rest is set on the page. */
const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    // A violation is a failure in `npm run test:stories`.
    a11y: { test: 'error' },
    options: { storySort: { order: ['Desk', 'Summary', 'Inbox', 'Thread', 'Composer', '*'] } },
  },
  initialGlobals: { theme: 'light', density: 'comfortable', language: 'en', world: 'spain' },
  globalTypes: {
    theme: choice('Theme', 'circlehollow', { light: 'Light', dark: 'Dark' }),
    density: choice('Density', 'component', { comfortable: 'Comfortable', compact: 'Compact' }),
    language: choice('Language', 'globe', { en: 'English', es: 'Español' }),
    world: choice('World', 'database', { spain: 'Spain (EUR)' }),
  },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement;
      page.lang = String(globals['language']);
      page.dataset['theme'] = String(globals['theme']);
      page.dataset['density'] = String(globals['density']);
      return story();
    },
  ],
};

export default preview;

function choice<const Icon extends string>(
  title: string,
  icon: Icon,
  values: Record<string, string>,
) {
  const items = Object.entries(values).map(([value, label]) => ({ value, title: label }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
