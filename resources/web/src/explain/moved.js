// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The series that moved with the one that is explained, the strongest correlation first: of each metric the one that
// moved most alike, and the others below it once they are asked for.

import { h, setAttribute, setText } from '../dom.js';
import { icon } from '../icons.js';
import { labelsText } from '../legend.js';
import { withSeries } from '../link.js';
import { tr } from '../texts.js';
import { course } from './course.js';
import { changeText, correlationText, departureText, distinguishing, lagText, strengthText, unitOfMetric } from './words.js';

const RATE_WINDOW = 5000; // where the one that it moved with is not averaged

const rateOf = (selector, smoothedMs) => `rate(${selector}[${Math.ceil(Math.max(smoothedMs, RATE_WINDOW) / 1000)}s])`;

/** A series of an answer as what can be asked about next, or shown as a chart. @returns {import('./moment.js').Subject} */
export function subjectOf({ name, unit }, { labels, rate }, smoothedMs) {
  const { __name__: _, ...others } = labels;
  const said = distinguishing(labels);
  return {
    name: said ? `${name} ${said}` : name, labels: rate ? others : labels, unit: unitOfMetric(name, unit, rate), colorIndex: 0,
    query: rate ? rateOf(name, smoothedMs) : name,
  };
}

/** The same as an expression that gives this series alone. */
export function exprOf({ name }, { labels, rate }, smoothedMs) {
  const selector = labelsText({ ...labels, __name__: name });
  return rate ? rateOf(selector, smoothedMs) : selector;
}

/** "12 metrics moved with it: 1,214 series compared", or why there is none. */
export function summaryOf({ constant, compared, metrics }) {
  if (constant) return tr('explain.constant');
  const said = tr('explain.compared', { n: compared });
  return metrics.length ? tr('explain.some', { n: metrics.length, compared: said }) : tr('explain.none', { compared: said });
}

export class Moved {
  /** @param {(subject: import('./moment.js').Subject) => void} onExplain */
  constructor(onExplain) {
    this.onExplain = onExplain;
    this.summary = h('p', { class: 'caption', role: 'status' });
    this.list = h('ul', { 'aria-labelledby': 'explain-moved', onkeydown: (event) => this.#key(event) });
    this.element = h('section', { class: 'moved', 'aria-labelledby': 'explain-moved' },
      h('h3', { id: 'explain-moved' }, tr('explain.moved')), this.summary, this.list);
  }

  show(explanation) {
    setText(this.summary, summaryOf(explanation));
    this.list.replaceChildren(...explanation.metrics.flatMap((metric) => this.#metric(metric, explanation)));
  }

  #metric(metric, explanation) {
    const [best, ...others] = metric.series;
    const further = others.map((series) => this.#row(metric, series, explanation, true));
    if (!further.length) return [this.#row(metric, best, explanation, false)];
    const more = h('button', { type: 'button', class: 'more', onclick: () => show(further[0].hidden) });
    const show = (shown) => {
      for (const row of further) row.hidden = !shown;
      const label = tr(shown ? 'explain.fewer' : 'explain.others', { name: metric.name });
      setAttribute(more, 'aria-expanded', String(shown));
      setAttribute(more, 'aria-label', label);
      setAttribute(more, 'title', label);
      setText(more, shown ? '−' : `+${metric.count - 1}`);
    };
    show(false);
    return [this.#row(metric, best, explanation, false, more), ...further];
  }

  #row(metric, series, { series: own, t, from, to, smoothedMs }, isFurther, more = null) {
    const subject = subjectOf(metric, series, smoothedMs);
    const place = to > from ? (t - from) / (to - from) : 0;
    const said = distinguishing(series.labels);
    const [strength, correlation, lag] = [strengthText(series.correlation), correlationText(series.correlation), lagText(series.lagMs)];
    const [change, reach] = [changeText(series.usual, series.value, subject.unit), departureText(series)];
    const href = withSeries(location.href, { expr: exprOf(metric, series, smoothedMs), unit: subject.unit, window: { from, to } });
    const asChart = tr('explain.chart', { name: subject.name });
    const instead = tr('explain.instead', { name: subject.name });
    const row = h('li', { class: isFurther && 'further', title: reach }, course(series.values, { others: own.values, place }),
      h('div', { class: 'what' },
        h('a', { href, 'aria-label': [asChart, tr('explain.correlation', { strength, correlation }), lag, change, reach].join(', ') }, isFurther && said ? said : metric.name),
        h('p', { class: 'caption' }, isFurther ? '' : said || metric.help || '')),
      h('div', { class: 'measures' }, h('p', {}, change), h('p', { class: 'caption' }, `${strength} · ${correlation} · ${lag}`)),
      h('div', { class: 'buttons' }, more,
        h('button', { type: 'button', class: 'tool', 'aria-label': instead, title: instead, onclick: () => this.onExplain(subject) }, icon('search'))));
    row['subject'] = subject;
    return row;
  }

  /** Arrows go from series to series, X explains one, → and ← show the others of its metric or no longer. */
  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...this.list.children].filter((row) => !row.hidden);
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const row = rows[at];
    const more = row?.querySelector('.more');
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) rows[to]?.querySelector('a').focus();
    else if (event.key.toLowerCase() === 'x' && row) this.onExplain(row['subject']);
    else if (more && event.key === (more.getAttribute('aria-expanded') === 'true' ? 'ArrowLeft' : 'ArrowRight')) more.click();
    else return;
    event.preventDefault();
  }
}
