// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often which values came, over the time that is shown (core/models/histogram_model.h on the desktop).

import { roundStep } from '../axis.js';
import { h, keyed, setAttribute, setText } from '../dom.js';
import { tr } from '../texts.js';
import { formatText } from '../units.js';
import { OverTime } from './over_time.js';
import { namedSeries } from './widget.js';

const roundWidth = (rough) => roundStep(rough, [1, 2, 5]);

/**
 * Buckets of one width with round edges; a value on an edge belongs to the bucket above.
 * @param {number[]} values  @param {number} wanted about how many
 * @returns {{from: number, to: number, amount: number}[]}
 */
export function bucketsOf(values, wanted) {
  const finite = values.filter(Number.isFinite);
  if (!finite.length) return [];
  let [low, high] = [Infinity, -Infinity];
  for (const value of finite) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const width = high > low ? roundWidth((high - low) / wanted) : roundWidth(Math.abs(high) / 10);
  const first = Math.floor(low / width);
  const count = Math.floor(high / width) - first + 1;
  const amounts = new Array(count).fill(0);
  for (const value of finite) ++amounts[Math.min(Math.max(Math.floor(value / width) - first, 0), count - 1)];
  return amounts.map((amount, i) => ({ from: (first + i) * width, to: (first + i + 1) * width, amount }));
}

export class Histogram extends OverTime {
  constructor(spec, context) {
    super(spec, context);
    this.plot = h('ul', { class: 'bars', tabindex: 0, 'aria-label': spec.title ?? tr('widget.values') });
    this.most = h('p', { class: 'caption' });
    this.ends = h('p', { class: 'caption ends' }, h('span'), h('span'));
    this.frame.body.append(this.most, this.plot, this.ends);
  }

  paint() {
    const values = namedSeries(this).flatMap((each) => each.series.values);
    const buckets = bucketsOf(values, this.options.buckets ?? 20);
    const most = Math.max(0, ...buckets.map(({ amount }) => amount));
    const text = (value) => formatText(value, this.unit);
    const all = buckets.reduce((sum, { amount }) => sum + amount, 0);
    this.frame.setSummary(tr('histogram.values', { amount: formatText(all, 'none') }));
    setText(this.most, most ? formatText(most, 'none') : '');
    setText(this.ends.children[0], buckets.length ? text(buckets[0].from) : '');
    setText(this.ends.children[1], buckets.length ? text(buckets[buckets.length - 1].to) : '');
    keyed(this.plot, buckets, ({ from, to }) => `${from} ${to}`, () => h('li', {}, h('i', {})), (bar, { from, to, amount }) => {
      const said = tr('heatmap.cell', { from: text(from), to: text(to), amount });
      setAttribute(bar, 'title', said);
      setAttribute(bar, 'aria-label', said);
      bar.firstChild.style.height = `${most ? (100 * amount) / most : 0}%`;
    });
  }
}
