// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What widgets that show the course of their queries have in common: all of the time that the page shows, and what is
// marked in it.

import { color } from '../colors.js';
import { h, keyed, setText } from '../dom.js';
import { marksIn } from '../events.js';
import { tr } from '../texts.js';
import { timeOfDay } from '../units.js';
import { Widget } from './widget.js';

export class OverTime extends Widget {
  constructor(spec, context) {
    super(spec, context);
    const { marks = 'notes' } = this.options;
    this.showsEvents = marks !== 'none';
    this.withEvents = marks === 'events';
    if (this.showsEvents) context.events.want('notes');
    if (this.withEvents) context.events.want('alerts', 'health');
    // What is drawn, for those who can't see it.
    this.notes = h('ul', { class: 'unseen', 'aria-label': tr('chart.notes', { title: spec.title || tr('chart.title') }) });
    this.frame.body.append(this.notes);
  }

  listen() {
    super.listen(() => this.context.view.rangeMs);
  }

  /** What is marked in the time that is shown, told to readers of the screen too. */
  marksOf([from, to]) {
    const marks = this.showsEvents ? marksIn(this.context.events.list, this.withEvents, from, to) : [];
    keyed(this.notes, marks, (mark) => mark.key, () => h('li', {}),
      (item, mark) => setText(item, [timeOfDay(mark.from), `${mark.state}: ${mark.text}`, mark.by].filter(Boolean).join(', ')));
    this.notes.hidden = marks.length === 0;
    return marks.map((mark) => ({ ...mark, color: color(mark.weight || 'accent') }));
  }
}
