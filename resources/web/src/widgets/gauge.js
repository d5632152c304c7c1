// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One value between two ends: an arc over 240 degrees, or a bar (widgets/gauge on the desktop).

import { h, keyed, setAttribute, setText, svg } from '../dom.js';
import { isAlarming, thresholdState } from '../legend.js';
import { alarmMark } from '../marks.js';
import { format, formatText } from '../units.js';
import { Widget } from './widget.js';

const R = 40;
const THICK = 10;
const SWEEP = 240;

/** The line from one position to another, both from 0 to 1, `outwards` of the middle of the track. */
export function gaugePath(shape, from, to, outwards = 0) {
  if (shape === 'bar') return `M${4 + from * 92} ${11 - outwards}L${4 + to * 92} ${11 - outwards}`;
  const r = R + outwards;
  const point = (position) => {
    const turn = ((position - 0.5) * SWEEP * Math.PI) / 180;
    return `${(r * Math.sin(turn)).toFixed(3)} ${(-r * Math.cos(turn)).toFixed(3)}`;
  };
  return `M${point(from)}A${r} ${r} 0 ${(to - from) * SWEEP > 180 ? 1 : 0} 1 ${point(to)}`;
}

/** Where the layout names no end: that of a share, else a round number that nothing is beyond, of bytes a power of two. */
export function usualEnd(unit, lowest, values) {
  if (unit === 'percentunit') return 1;
  if (unit === 'percent') return 100;
  const most = Math.max(lowest, 0, ...values.filter(Number.isFinite));
  if (most <= 0) return lowest + 1;
  if (unit === 'bytes' || unit === 'Bps') return 2 ** Math.ceil(Math.log2(most));
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((each) => each * step).find((each) => each >= most) ?? most;
}

/** From each threshold on, as far as the next one; those of a falling value from its other end. */
export function bandsOf(thresholds, positionOf) {
  const inRange = (value) => Math.max(0, Math.min(1, positionOf(value)));
  const falls = thresholds.length > 1 && thresholds[1].value < thresholds[0].value;
  return thresholds.map(({ value, state }, i) => {
    const next = thresholds[i + 1];
    const ends = [inRange(value), next ? inRange(next.value) : falls ? 0 : 1];
    return { from: Math.min(...ends), to: Math.max(...ends), state };
  }).filter(({ from, to }) => to > from);
}

export class Gauge extends Widget {
  #state = '';

  constructor(spec, context) {
    super(spec, context);
    this.shape = this.options.shape === 'bar' ? 'bar' : 'arc';
    this.track = svg('path', { class: 'dial', d: gaugePath(this.shape, 0, 1) });
    this.filled = svg('path', { class: 'dial' });
    this.bands = svg('g', { class: 'bands' });
    const viewBox = this.shape === 'bar' ? '0 0 100 16' : '-51 -51 102 80';
    this.picture = svg('svg', { viewBox, preserveAspectRatio: this.shape === 'bar' ? 'none' : 'xMidYMid', 'aria-hidden': 'true' },
      this.track, this.filled, this.bands);
    this.number = h('span', { class: 'number' });
    this.unitText = h('span', { class: 'unit' });
    this.mark = h('span', { class: 'state' });
    this.lowest = h('span', {});
    this.highest = h('span', {});
    this.frame.body.dataset.shape = this.shape;
    this.frame.body.append(h('p', { class: 'figure' }, this.number, this.unitText, this.mark), this.picture,
      h('p', { class: 'caption ends' }, this.lowest, this.highest));
  }

  paint() {
    const value = this.feeds[0].columns.last;
    const thresholds = this.spec.thresholds ?? [];
    const lowest = this.spec.min ?? 0;
    const highest = this.spec.max ?? usualEnd(this.unit, lowest, [value, ...thresholds.map((each) => each.value)]);
    const positionOf = (x) => (highest > lowest ? (x - lowest) / (highest - lowest) : NaN);
    const text = format(value, this.unit, this.options.decimals ?? -1);
    setText(this.number, text.number);
    setText(this.unitText, text.unit);
    setText(this.lowest, formatText(lowest, this.unit));
    setText(this.highest, formatText(highest, this.unit));
    const state = thresholdState(thresholds, value);
    if (state !== this.#state) {
      this.#state = state;
      this.mark.replaceChildren(...alarmMark(state));
    }
    const position = value == null ? NaN : Math.min(1, positionOf(value));
    setAttribute(this.filled, 'class', `dial ${isAlarming(state) ? state : `series-${this.options.color ?? 0}`}`);
    setAttribute(this.filled, 'd', position > 0 ? gaugePath(this.shape, 0, position) : '');
    keyed(this.bands, bandsOf(thresholds, positionOf), (band) => band.from, () => svg('path'), (path, band) => {
      setAttribute(path, 'class', band.state);
      setAttribute(path, 'd', gaugePath(this.shape, band.from, band.to, THICK / 2 + 4));
    });
  }
}
