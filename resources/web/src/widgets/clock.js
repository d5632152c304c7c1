// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time, here or in another zone; of the past, the end of what is looked at.

import { h, setText } from '../dom.js';
import { tr, writing } from '../texts.js';
import { Widget } from './widget.js';

/** How a zone's time and date read; undefined where there is no such zone. */
export function formatsOf({ zone = '', hours = '24', seconds = true }) {
  const timeZone = zone.trim() || undefined;
  const of = (locale, options) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const twelve = hours === '12';
  try {
    return {
      time: of(twelve ? 'en-US' : writing.locale, {
        hour: twelve ? 'numeric' : '2-digit', minute: '2-digit', second: seconds ? '2-digit' : undefined, hour12: twelve,
      }),
      date: of(writing.locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    };
  } catch {
    return undefined;
  }
}

export class Clock extends Widget {
  #timer = 0;

  constructor(spec, context) {
    super(spec, context);
    this.formats = formatsOf(this.options);
    this.time = h('p', { class: 'time' });
    this.date = h('p', { class: 'date' });
    this.frame.body.append(this.time, this.date);
    this.frame.setSummary(this.options.zone ?? '');
  }

  listen() {}

  draw() {
    clearTimeout(this.#timer);
    if (!this.formats) return this.frame.show('error', { message: tr('clock.zone', { zone: this.options.zone }) });
    this.frame.show('live');
    const now = this.past ? this.past.to : Date.now();
    setText(this.time, this.formats.time.format(now));
    this.date.hidden = this.options.date === false;
    setText(this.date, this.formats.date.format(now));
    if (!this.past) this.#timer = setTimeout(() => this.context.redraw.mark(this), 1000 - (now % 1000) + 5);
  }

  destroy() {
    clearTimeout(this.#timer);
    super.destroy();
  }
}
