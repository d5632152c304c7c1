// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What widgets that show the course of their queries have in common: the page's range of it live, or a piece of the past
// that was asked for. A subclass has its picture in `plot` and draws `past`, if there is one, or what its feeds have.

import * as api from '../api.js';
import { color } from '../colors.js';
import { h, keyed, setAttribute, setText } from '../dom.js';
import { marksIn } from '../events.js';
import { legendText } from '../legend.js';
import { timeOfDay } from '../units.js';
import { Widget } from './widget.js';

const STEP = 1000;

export class OverTime extends Widget {
  past = null; // {parts: {times, series} of each query, range: [from, to]}, or {error}, while zoomed
  #asked = null;

  constructor(spec, context) {
    super(spec, context);
    const { marks = 'notes' } = this.options;
    this.showsEvents = marks !== 'none';
    this.withEvents = marks === 'events';
    if (this.showsEvents) context.events.want('notes');
    if (this.withEvents) context.events.want('alerts', 'health');
    // What is drawn, for those who can't see it.
    this.notes = h('ul', { class: 'unseen', 'aria-label': `Notes on ${spec.title ?? 'the chart'}` });
    this.frame.body.append(this.notes);
  }

  listen() {
    super.listen(() => this.context.view.rangeMs);
  }

  feedChanged() {
    if (!this.past) super.feedChanged();
  }

  /** Shows a piece of the past; null goes back to what is live. @param {{from: number, to: number} | null} window */
  async showPast(window) {
    this.#asked?.abort();
    this.#asked = null;
    if (!window) {
      this.past = null;
      return this.context.redraw.mark(this);
    }
    const asked = (this.#asked = new AbortController());
    setAttribute(this.plot, 'aria-busy', 'true');
    const columns = Math.max(this.plot.clientWidth, 100);
    const step = Math.max(STEP, Math.ceil((window.to - window.from) / columns / STEP) * STEP);
    const [from, to] = [Math.floor(window.from / step) * step, Math.ceil(window.to / step) * step];
    try {
      const parts = await Promise.all(this.queries.map((query) => api.range(query.expr, from, to, step, asked.signal)));
      if (this.#asked === asked) this.past = { parts, range: [window.from, window.to] };
    } catch (error) {
      if (this.#asked === asked) this.past = { error: error.message };
    }
    if (this.#asked !== asked) return;
    setAttribute(this.plot, 'aria-busy', null);
    this.context.redraw.mark(this);
  }

  draw() {
    if (this.past?.error) return this.frame.show('error', { message: this.past.error });
    if (!this.past) return super.draw();
    this.frame.show('live');
    this.paint();
  }

  /** What is marked in the time that is shown, told to readers of the screen too. */
  marksOf([from, to]) {
    const marks = this.showsEvents ? marksIn(this.context.events.list, this.withEvents, from, to) : [];
    keyed(this.notes, marks, (mark) => mark.key, () => h('li', {}),
      (item, mark) => setText(item, [timeOfDay(mark.from), `${mark.state}: ${mark.text}`, mark.by].filter(Boolean).join(', ')));
    this.notes.hidden = marks.length === 0;
    return marks.map((mark) => ({ ...mark, color: color(mark.weight || 'accent') }));
  }

  /** Every series of the past with its name. */
  pastSeries() {
    return this.past.parts.flatMap(({ series, times }, query) => series.map((each) => ({
      key: `${query} ${JSON.stringify(Object.entries(each.labels).sort())}`,
      name: legendText(this.queries[query], each.labels), series: each, query, times,
    })));
  }

  destroy() {
    this.#asked?.abort();
  }
}
