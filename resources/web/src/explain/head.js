// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which series, at which time, its value then and how far from usual that was; and its course, in which another time is
// chosen by a click or by the arrows.

import { h, keyed, setAttribute, setText } from '../dom.js';
import { tr } from '../texts.js';
import { dateTime, format, formatText, MISSING, timeOfDay } from '../units.js';
import { course } from './course.js';
import { departureText } from './words.js';

const USUAL_STEP = 1000;

export class Head {
  #moment = { t: 0, chosen: 0, series: [] };
  #answer = null;

  /** @param {{onTime: (t: number) => void, onChoose: (chosen: number) => void}} actions */
  constructor({ onTime, onChoose }) {
    this.onTime = onTime;
    this.select = h('select', { 'aria-label': tr('explain.series'), onchange: () => onChoose(Number(this.select['value'])) });
    this.name = h('p', { class: 'name' });
    this.number = h('span', { class: 'number' });
    this.unit = h('span', { class: 'unit' });
    this.time = h('p', {});
    this.reach = h('p', { class: 'caption' });
    this.line = h('div', { class: 'line' });
    this.ends = h('p', { class: 'caption ends', 'aria-hidden': 'true' }, h('span'), h('span'));
    this.slider = h('div', { class: 'when', role: 'slider', tabindex: 0, 'aria-label': tr('bar.time'), 'aria-description': tr('explain.keys'), title: tr('explain.keys'),
      onkeydown: (event) => this.#key(event), onclick: (event) => this.#point(event) }, this.line, this.ends);
    this.element = h('div', { class: 'head' }, this.select, this.name,
      h('div', { class: 'facts' }, h('p', { class: 'figure' }, this.number, this.unit), h('div', {}, this.time, this.reach)), this.slider);
  }

  focus() {
    this.slider.focus();
  }

  /** Nothing has been answered yet. */
  forget() {
    this.#answer = null;
    setText(this.reach, '');
    setText(this.number, MISSING);
    setText(this.unit, '');
    this.line.replaceChildren();
    for (const end of this.ends.children) setText(end, '');
  }

  /** What is asked about. @param {import('./moment.js').Moment} moment */
  subject(moment) {
    this.#moment = moment;
    const { t, chosen, series } = moment;
    keyed(this.select, series.map(({ name }, i) => ({ name, i })), ({ i }) => String(i), ({ i }) => h('option', { value: i }), (option, { name }) => setText(option, name));
    this.select['value'] = String(chosen);
    this.select.hidden = series.length < 2;
    this.name.hidden = series.length !== 1;
    setText(this.name, series[chosen]?.name ?? '');
    setText(this.time, dateTime(t));
    const range = this.#answer ?? { from: t, to: t };
    for (const [name, value] of Object.entries({ valuemin: range.from, valuemax: range.to, valuenow: t, valuetext: dateTime(t) }))
      setAttribute(this.slider, `aria-${name}`, value);
    if (this.#answer) this.#draw();
  }

  show(explanation) {
    this.#answer = explanation;
    this.subject(this.#moment);
    const { unit } = this.#moment.series[this.#moment.chosen];
    const { value, usual } = explanation.series;
    const text = format(value, unit);
    setText(this.number, text.number);
    setText(this.unit, text.unit);
    setText(this.reach, tr('explain.reach', { reach: departureText(explanation.series), usual: formatText(usual, unit) }));
    [explanation.from, explanation.to].forEach((t, i) => setText(this.ends.children[i], timeOfDay(t)));
  }

  #draw() {
    const { from, to, series } = this.#answer;
    setAttribute(this.line, 'class', `line series-${this.#moment.series[this.#moment.chosen].colorIndex % 8}`);
    this.line.replaceChildren(course(series.values, { place: to > from ? (this.#moment.t - from) / (to - from) : 0 }));
  }

  #key(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.onTime(this.#moment.t + by * (event.shiftKey ? 10 : 1) * (this.#answer?.stepMs ?? USUAL_STEP));
  }

  #point({ clientX }) {
    if (!this.#answer) return;
    const { left, width } = this.line.getBoundingClientRect();
    const { from, to } = this.#answer;
    const share = Math.min(Math.max((clientX - left) / width, 0), 1);
    this.onTime(Math.round((from + share * (to - from)) / USUAL_STEP) * USUAL_STEP);
  }
}
