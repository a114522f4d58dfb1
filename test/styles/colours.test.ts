import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { css, html } from 'lit';
import {
  accentText,
  bothText,
  customerText,
  dangerText,
  fieldBorder,
  infoText,
  operatorText,
  otherText,
  successText,
  tint,
  warningText,
} from '../../src/styles/derived.js';
import {
  accent,
  both,
  customer,
  danger,
  info,
  muted,
  operator,
  otherAudience,
  success,
  surface,
  text,
  warning,
} from '../../src/styles/tokens.js';
import { staged, the } from '../support/part-stage.js';

const PAIRS = {
  accent: [accentText, accent],
  danger: [dangerText, danger],
  warning: [warningText, warning],
  success: [successText, success],
  info: [infoText, info],
  customer: [customerText, customer],
  operator: [operatorText, operator],
  both: [bothText, both],
  other: [otherText, otherAudience],
} as const;
const NAMES = Object.keys(PAIRS) as (keyof typeof PAIRS)[];

const sheet = [
  css`
    .plain {
      background: ${surface};
      color: ${text};
    }

    .muted {
      background: ${surface};
      color: ${muted};
    }

    .field-edge {
      background: ${surface};
      color: ${fieldBorder};
    }
  `,
  ...NAMES.map((name) => {
    const [written, pure] = PAIRS[name];
    const selector = css([`.${name}`] as unknown as TemplateStringsArray);
    return css`
      ${selector} {
        background: ${surface};
        color: ${written};
      }

      ${selector}.tinted {
        background: ${tint(pure)};
      }
    `;
  }),
];

const swatches = html`
  <p class="plain">Text</p>
  <p class="muted">Text</p>
  <p class="field-edge">Text</p>
  ${NAMES.map((name) => html`<p class=${name}>Text</p>`)}
  ${NAMES.map((name) => html`<p class="${name} tinted">Text</p>`)}
  <button class="button primary">Text</button>
`;

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

function luminance(colour: string): number {
  if (!canvas) throw new Error('There is no canvas.');
  canvas.fillStyle = '#000';
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast as WCAG counts it. */
function contrastOf(element: Element): number {
  const { color, backgroundColor } = getComputedStyle(element);
  const [lighter = 0, darker = 0] = [luminance(color), luminance(backgroundColor)].sort(
    (a, b) => b - a,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

async function drawn(scheme: 'light' | 'dark', brand: Record<string, string> = {}) {
  const root = await staged(swatches, sheet);
  const host = root.host as HTMLElement;
  host.style.setProperty('--care-color-scheme', scheme);
  for (const [name, value] of Object.entries(brand)) host.style.setProperty(name, value);
  // A button fades from one colour to the next.
  the(root, '.button').style.transition = 'none';
  return root;
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`the colours, ${scheme}`, () => {
    it('read at 4.5 : 1 on the surface and on their own tint, and a field’s edge at 3 : 1', async () => {
      const root = await drawn(scheme);
      for (const swatch of root.querySelectorAll('p, .button')) {
        const least = swatch.matches('.field-edge') ? 3 : 4.5;
        expect(contrastOf(swatch), swatch.className).to.be.at.least(least);
      }
    });

    it('still do with whatever accent and signal colours a brand sets', async () => {
      const root = await drawn(scheme);
      const host = root.host as HTMLElement;
      const swatches = ['.accent', '.danger', '.accent.tinted', '.danger.tinted', '.button'];
      const channel = fc.nat(255);
      fc.assert(
        fc.property(channel, channel, channel, (r, g, b) => {
          const colour = `rgb(${r} ${g} ${b})`;
          host.style.setProperty('--care-color-accent', colour);
          host.style.setProperty('--care-color-danger', colour);
          for (const swatch of swatches) {
            // Pixels are whole numbers, so the last hundredths are the canvas's.
            for (const element of root.querySelectorAll(swatch)) {
              expect(contrastOf(element), `${swatch} ${colour}`).to.be.at.least(4.45);
            }
          }
        }),
        // The last one lies on the border between black and white.
        {
          numRuns: 250,
          examples: [
            [0, 0, 0],
            [255, 255, 255],
            [2, 117, 220],
          ],
        },
      );
    });
  });
}

describe('a brand', () => {
  it('would not read by itself: the measure finds what is too pale', async () => {
    const root = await drawn('light', { '--care-color-muted': '#c0c0c0' });
    expect(contrastOf(the(root, '.muted'))).to.be.below(4.5);
  });

  it('is dark where the page is dark, or where it says so itself', async () => {
    const root = await staged(swatches, sheet);
    const host = root.host as HTMLElement;
    const surfaceNow = () => luminance(getComputedStyle(the(root, '.plain')).backgroundColor);
    (host.parentElement as HTMLElement).style.colorScheme = 'dark';
    expect(surfaceNow()).to.be.below(0.1);
    (host.parentElement as HTMLElement).style.colorScheme = 'light';
    expect(surfaceNow()).to.be.above(0.9);
    host.style.setProperty('--care-color-scheme', 'dark');
    expect(surfaceNow()).to.be.below(0.1);
  });

  it('may set the text on its accent itself', async () => {
    const root = await drawn('light', { '--care-color-on-accent': 'rgb(1 2 3)' });
    expect(getComputedStyle(the(root, '.button')).color).to.equal('rgb(1, 2, 3)');
  });
});
