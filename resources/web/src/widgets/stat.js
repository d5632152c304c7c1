// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One number, a caption made of other queries' values, and a sparkline.

import { Chart } from '../chart.js';
import { color, seriesColor } from '../colors.js';
import { h, setAttribute, setText } from '../dom.js';
import { fillTemplate, isAlarming, thresholdState } from '../legend.js';
import { alarmMark } from '../marks.js';
import { format, formatText, isUnit, MISSING } from '../units.js';
import { Widget } from './widget.js';

export class Stat extends Widget {
  #state = '';

  constructor(spec, context) {
    super(spec, context);
    this.number = h('span', { class: 'number' });
    this.unitText = h('span', { class: 'unit' });
    this.mark = h('span', { class: 'state' });
    this.caption = h('p', { class: 'caption' });
    this.spark = h('div', { class: 'spark', 'aria-hidden': 'true' });
    this.frame.body.append(h('p', { class: 'figure' }, this.number, this.unitText, this.mark), this.caption, this.spark);
    // Without the ends that the layout may name: a sparkline shows shape, not size.
    this.chart = new Chart(this.spark, { unit: this.unit, fill: true, axes: false });
  }

  /** The caption's queries need their newest value only. */
  listen() {
    const spark = this.options.sparkline !== false;
    super.listen((query) => (spark && query === 0 ? this.context.view.rangeMs : 0));
  }

  paint() {
    const value = this.feeds[0].columns.last;
    const text = format(value, this.unit, this.options.decimals ?? -1);
    setText(this.number, text.number);
    setText(this.unitText, text.unit);
    setText(this.caption, fillTemplate(this.options.caption ?? '', (name) => this.#captionPart(name)));
    setAttribute(this.caption, 'title', this.caption.textContent);
    this.#mark(thresholdState(this.spec.thresholds, value));
    if (this.options.sparkline !== false) this.#drawSpark();
  }

  destroy() {
    super.destroy();
    this.chart.destroy();
  }

  #mark(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.mark.replaceChildren(...alarmMark(state));
  }

  #drawSpark() {
    const { columns } = this.feeds[0];
    const alarming = isAlarming(this.#state);
    const stroke = alarming ? color(`${this.#state}-fill`) : seriesColor(this.options.color ?? 0);
    const lines = columns.series.map(({ values }) => ({ color: stroke, values }));
    this.chart.draw(columns.times, lines, this.range);
  }

  /** {{value}} is the second query's value, {{value3|bytes}} the third's in a unit of its own; else a label. */
  #captionPart(name) {
    const [plain, unit = ''] = name.split('|').map((part) => part.trim());
    const number = /^value(\d*)$/.exec(plain);
    if (number) {
      const query = number[1] ? Number(number[1]) : 2;
      return formatText(this.feeds[query - 1]?.columns.last, isUnit(unit) ? unit : this.unit);
    }
    const labels = this.feeds.flatMap((feed) => feed.columns.newestValues).find((each) => each.labels[plain]);
    return labels?.labels[plain] ?? MISSING;
  }
}
