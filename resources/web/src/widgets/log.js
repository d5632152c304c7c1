// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// What happened in the time that the page shows, the newest first.

import { filtered } from '../events.js';
import { h, keyed, setAttribute, setText } from '../dom.js';
import { icon } from '../icons.js';
import { noteMark, stateMark } from '../marks.js';
import { tr } from '../texts.js';
import { duration, timeOfDay } from '../units.js';
import { Widget } from './widget.js';

function whenText({ from, to }) {
  if (to === Infinity) return tr('time.since', { time: timeOfDay(from) });
  return from === to ? timeOfDay(from) : `${timeOfDay(from)} – ${timeOfDay(to)}`;
}

export class Log extends Widget {
  showsEvents = true;
  #failures = new Map(); // by key, why a note wasn't deleted

  constructor(spec, context) {
    super(spec, context);
    const { kinds = [] } = this.options;
    const shows = (kind) => !kinds.length || kinds.includes(kind);
    if (shows('notes') || shows('recorded')) context.events.want('notes');
    for (const kind of ['alerts', 'health']) if (shows(kind)) context.events.want(kind);
    this.list = h('ul', { class: 'rows log', tabindex: 0, 'aria-label': spec.title ?? tr('log.title') });
    this.frame.body.append(this.list);
  }

  listen() {}

  draw() {
    const { events, view } = this.context;
    if (events.problem) return this.frame.show('error', { message: tr('log.failed', { reason: events.problem }) });
    if (!events.known) return this.frame.show('loading');
    const rows = filtered(events.list, this.options);
    this.frame.setSummary(tr('log.events', { n: rows.length }));
    if (!rows.length) {
      const message = view.window ? tr('log.noneThen') : tr('log.none', { time: duration(view.rangeMs) });
      return this.frame.show('empty', { message });
    }
    this.frame.show('live');
    keyed(this.list, rows, (row) => row.key,
      (row) => h('li', { class: 'event' }, row.weight ? stateMark(row.weight, row.state) : noteMark(row.state),
        h('div', {}, h('p', { class: 'summary' }), h('p', { class: 'caption' }), h('p', { class: 'failed', role: 'alert' })), h('span', { class: 'caption' }),
        row.note && this.context.notes ? h('button', { type: 'button', class: 'tool', title: tr('note.delete'), onclick: () => this.#remove(row) }, icon('remove')) : null),
      (item, row) => {
        const [, { children: [summary, caption, failure] }, word, button] = item.children;
        setText(summary, row.text);
        setText(caption, [whenText(row), row.by, ...row.tags.map((tag) => `#${tag}`), row.detail].filter(Boolean).join(' · '));
        setText(failure, this.#failures.get(row.key) ?? '');
        setText(word, row.state);
        if (button) setAttribute(button, 'aria-label', tr('note.deleteThis', { text: row.text }));
      });
  }

  async #remove({ key, note }) {
    this.#failures.delete(key);
    try {
      await this.context.notes.remove(note);
      this.list.focus(); // the button goes
    } catch (error) {
      this.#failures.set(key, error.message);
    }
    this.context.redraw.mark(this);
  }
}
