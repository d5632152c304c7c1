// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which state each series was in, over time: a row of blocks (widgets/timeline on the desktop).

import { MOST_SERIES } from '../columns.js';
import { h, keyed, setAttribute, setText, svg } from '../dom.js';
import { thresholdState } from '../legend.js';
import { tr } from '../texts.js';
import { formatText, MISSING } from '../units.js';
import { OverTime } from './over_time.js';
import { namedSeries } from './widget.js';

/** "0=down, 1=up" → what numbers are called. */
export function textsOf(option = '') {
  return new Map(option.split(',').map((part) => part.split('=')).filter((part) => part.length > 1 && part[0].trim())
    .map(([number, ...text]) => [number.trim(), text.join('=').trim()]));
}

/**
 * As long as a value stays in one state it is one block, and none where there is no value.
 * @param {number[]} times  @param {(number | null)[]} values  @param {(value: number) => string} stateOf
 * @returns {{from: number, to: number, state: string}[]} the newest as long as the next value is due
 */
export function blocksOf(times, values, stateOf) {
  const blocks = [];
  const step = times.length > 1 ? times[times.length - 1] - times[times.length - 2] : 0;
  values.forEach((value, i) => {
    const state = value == null || Number.isNaN(value) ? null : stateOf(value);
    const last = blocks[blocks.length - 1];
    if (last?.open) last.to = times[i];
    if (last?.open && last.state === state) return;
    if (last) last.open = false;
    if (state !== null) blocks.push({ from: times[i], to: times[i] + step, state, open: true });
  });
  const last = blocks[blocks.length - 1];
  if (last?.open) last.to = times[times.length - 1] + step;
  return blocks.map(({ from, to, state }) => ({ from, to, state }));
}

export class Timeline extends OverTime {
  constructor(spec, context) {
    super(spec, context);
    this.texts = textsOf(this.options.texts);
    this.plot = h('ul', { class: 'rows timeline', tabindex: 0, 'aria-label': spec.title ?? tr('widget.states') });
    this.frame.body.append(this.plot);
  }

  textOf(value) {
    return this.texts.get(String(value)) ?? formatText(value, this.unit);
  }

  stateOf(value) {
    const { thresholds } = this.spec;
    if (thresholds?.length) return thresholdState(thresholds, value);
    return `series-${((Math.floor(value) % 8) + 8) % 8}`;
  }

  paint() {
    const rows = namedSeries(this).slice(0, MOST_SERIES).map((each) => ({ ...each, times: each.feed.columns.times }));
    const [from, to] = this.range;
    const marks = this.marksOf([from, to]);
    const x = (t) => Math.max(0, Math.min(1000, ((t - from) / (to - from)) * 1000));
    keyed(this.plot, rows, (row) => row.key,
      () => h('li', {}, h('p', {}, h('span', { class: 'name' }), h('b', {})),
        svg('svg', { viewBox: '0 0 1000 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('g', {}), svg('g', {}))),
      (item, { name, times, series }) => {
        const [label, value] = item.firstChild.children;
        const last = series.values[series.values.length - 1];
        setText(label, name);
        setAttribute(label, 'title', name);
        setText(value, last == null ? MISSING : this.textOf(last));
        const blocks = blocksOf(times, series.values, (v) => this.stateOf(v)).filter((block) => block.to > from && block.from < to);
        keyed(item.lastChild.firstChild, blocks, (block) => block.from, () => svg('rect', { height: 10 }), (rect, block) => {
          setAttribute(rect, 'x', x(block.from).toFixed(1));
          setAttribute(rect, 'width', Math.max(0, x(block.to) - x(block.from)).toFixed(1));
          setAttribute(rect, 'class', block.state);
        });
        keyed(item.lastChild.lastChild, marks, (mark) => mark.key, () => svg('rect', { height: 10 }), (rect, mark) => {
          setAttribute(rect, 'x', x(mark.from).toFixed(1));
          setAttribute(rect, 'width', Math.max(2, x(mark.to) - x(mark.from)).toFixed(1));
          setAttribute(rect, 'class', mark.from === mark.to ? 'moment' : 'span');
          rect.style.setProperty('--own', mark.color);
        });
      });
  }
}
