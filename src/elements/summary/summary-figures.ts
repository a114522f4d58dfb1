import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { addStyles } from '../../controllers/late-styles.js';
import { ViewController } from '../../controllers/view-controller.js';
import { rowTime } from '../../format/dates.js';
import { formatFigure } from '../../format/figures.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Figure } from '../../model/figure.js';
import { meetsGoal } from '../../model/figure-goal.js';
import { openFigures } from '../../store/figure-list.js';
import type { RecordView } from '../../store/record-view.js';
import {
  accentText,
  airs,
  spaces,
  successText,
  textLarge,
  textSmall,
  warningText,
} from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';
import { figure as english } from '../../text/en/figure.js';
import type { WordKey } from '../../text/words.js';
import * as paths from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import { summaryCard, type SummaryInside } from './summary-inside.js';

/** The shop's quality figures: each with its goal, and how it went, as a small picture that is also read aloud. */
export class SummaryFigures {
  readonly #inside: SummaryInside;
  readonly #figures: ViewController<RecordView<readonly Figure[]>>;

  constructor(inside: SummaryInside) {
    this.#inside = inside;
    const { element, care } = inside;
    care.learn(english);
    addStyles(element, styles);
    this.#figures = new ViewController(
      element,
      care,
      () => (care.has('figures') ? 'all' : undefined),
      ({ store, locale }) => openFigures(store, locale),
    );
  }

  /** Parts: `figures`, `figure`, `figure-value`, `figure-goal`, `trend`. */
  render(): TemplateResult | typeof nothing {
    const shown = this.#figures.view;
    const { look } = this.#inside.care;
    const { value: figures = [], status, error } = shown?.state ?? {};
    const hasNone = status === 'ready' && figures.length === 0;
    if (!shown || hasNone || error?.kind === 'unsupported') return nothing;
    return summaryCard(this.#inside, {
      id: 'figures-title',
      title: say(look, 'figure.title'),
      content: html`<dl class="figures" part="figures">
        ${figures.map((figure) => figureItem(figure, look))}
      </dl>`,
      shown,
    });
  }
}

function figureItem(figure: Figure, look: Look): TemplateResult {
  const { value, unit, asOf } = figure;
  const name = nameOf(figure, look);
  const goal = goalWords(figure, look);
  const isMet = meetsGoal(figure);
  const time = rowTime(asOf, look);
  return html`<div class="figure" part="figure">
    <dt class="figure-name" title=${say(look, 'figure.asOf', { time: time.full })}>${name}</dt>
    <dd class="figure-value" part="figure-value">${formatFigure(value, unit, look.locale)}</dd>
    ${trend(figure, name, look)}
    ${
      goal === undefined
        ? nothing
        : html`<dd class="figure-goal" part="figure-goal" ?data-missed=${isMet === false}>
            ${icon(isMet === false ? paths.alert : paths.check)}<span
              >${`${say(look, isMet === false ? 'figure.missed' : 'figure.met')}. ${goal}`}</span
            >
          </dd>`
    }
  </div>`;
}

/** The kit's own name where the marketplace has none; one that the kit does not know shows as it came. */
function nameOf({ id, label }: Figure, look: Look): string {
  const key = NAMES.get(id);
  return label ?? (key === undefined ? id : say(look, key as 'figure.grade'));
}

/** A map: ids come from outside, and an object would also know `constructor`. */
const NAMES: ReadonlyMap<string, WordKey> = new Map([
  ['incident-rate', 'figure.incidentRate'],
  ['refund-rate', 'figure.refundRate'],
  ['answer-time', 'figure.answerTime'],
  ['late-shipment-rate', 'figure.lateShipmentRate'],
  ['grade', 'figure.grade'],
]);

function goalWords({ goal, unit }: Figure, look: Look): string | undefined {
  const { atMost, atLeast } = goal ?? {};
  const words = [
    ...(atMost === undefined
      ? []
      : [say(look, 'figure.atMost', { value: formatFigure(atMost, unit, look.locale) })]),
    ...(atLeast === undefined
      ? []
      : [say(look, 'figure.atLeast', { value: formatFigure(atLeast, unit, look.locale) })]),
  ];
  return words.length === 0 ? undefined : words.join(' · ');
}

/** Of the picture, in its own units. */
const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 3;

/** How it went: a line from the oldest to now, the goal dashed; the same in words for who does not see it. */
function trend(figure: Figure, name: string, look: Look): TemplateResult | typeof nothing {
  const { history = [], value, unit, goal } = figure;
  if (history.length === 0) return nothing;
  const values = [...history.map((before) => before.value), value];
  const goals = [goal?.atMost, goal?.atLeast].flatMap((each) => each ?? []);
  const [low, high] = [Math.min(...values, ...goals), Math.max(...values, ...goals)];
  const y = (of: number): string =>
    (EDGE + (1 - (of - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE)).toFixed(1);
  const x = (place: number): string =>
    (EDGE + (place / (values.length - 1)) * (WIDTH - 2 * EDGE)).toFixed(1);
  const words = history.map(({ period, value: before }) =>
    say(look, 'figure.period', {
      period: period.label ?? period.code,
      value: formatFigure(before, unit, look.locale),
    }),
  );
  return html`<dd class="figure-trend" part="trend">
    <svg
      class="trend"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${say(look, 'figure.trend', { name, values: words.join(' · ') })}
    >
      ${goals.map((each) => goalLine(y(each)))}
      <path
        class="trend-line"
        d=${values.map((each, place) => `${place === 0 ? 'M' : 'L'}${x(place)} ${y(each)}`).join('')}
      />
      <circle class="trend-now" cx=${x(values.length - 1)} cy=${y(value)} r="2.5" />
    </svg>
  </dd>`;
}

function goalLine(y: string): SVGTemplateResult {
  return svg`<path class="trend-goal" d=${`M0 ${y}H${WIDTH}`} />`;
}

const styles = css`
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    gap: ${airs(4)} ${spaces(4)};
    padding: 0 ${spaces(4)} ${airs(4)};
  }

  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: ${airs(1)} ${spaces(3)};
  }

  .figure-name,
  .figure-goal {
    grid-column: 1 / -1;
    color: ${muted};
    font-size: ${textSmall};
  }

  .figure-value {
    font-size: ${textLarge};
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .figure-goal {
    display: flex;
    align-items: center;
    gap: ${spaces(1)};
  }

  .figure-goal .icon {
    flex: none;
    color: ${successText};
  }

  .figure-goal[data-missed],
  .figure-goal[data-missed] .icon {
    color: ${warningText};
  }

  .trend {
    display: block;
    inline-size: 96px;
    block-size: 32px;
    overflow: visible;
  }

  .trend-line {
    fill: none;
    stroke: ${accentText};
    stroke-width: 1.6;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .trend-now {
    fill: ${accentText};
  }

  .trend-goal {
    fill: none;
    stroke: ${border};
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }

  @media (forced-colors: active) {
    .trend-line {
      stroke: CanvasText;
    }

    .trend-now {
      fill: CanvasText;
    }
  }
`;
