// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// What happened in the time that the page shows, the newest first.

import { filtered } from '../events.js';
import { h, keyed, setText } from '../dom.js';
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
        h('div', {}, h('p', { class: 'summary' }), h('p', { class: 'caption' })), h('span', { class: 'caption' })),
      (item, row) => {
        const [, text, word] = item.children;
        setText(text.firstChild, row.text);
        setText(text.lastChild, [whenText(row), row.by, ...row.tags.map((tag) => `#${tag}`), row.detail].filter(Boolean).join(' · '));
        setText(word, row.state);
      });
  }
}
