// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The card around a widget: its title row, its body, and what stands there while there is nothing to show.

import { h, setAttribute, setText } from './dom.js';
import { stateMark } from './marks.js';
import { tr } from './texts.js';

/** Where in the query the mark stands, with the query's own line breaks kept. */
function offsetOf(query, { line, column }) {
  const before = query.split('\n').slice(0, line - 1);
  return Math.min(before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1, query.length);
}

function excerpt(query, place) {
  if (!place) return h('code', { class: 'query' }, query);
  const at = offsetOf(query, place);
  return h('code', { class: 'query' }, query.slice(0, at), h('mark', {}, query.slice(at, at + 1) || '\u00a0'), query.slice(at + 1));
}

export class Frame {
  warning = null;
  #state = '';

  /** @param {{id: string, type: string, title: string, context?: string}} spec */
  constructor(spec) {
    this.spec = spec;
    const titleId = `title-${encodeURIComponent(spec.id)}`; // a copy's id has a value in it
    this.context = h('span', { class: 'context' }, spec.context ?? '');
    this.body = h('div', { class: 'body' });
    this.notice = h('div', { class: 'notice', hidden: true });
    this.element = h('section', { class: `card ${spec.type}`, 'aria-labelledby': titleId, 'data-widget': spec.id },
      h('header', {}, h('h2', { id: titleId }, spec.title ?? ''), this.context), this.body, this.notice);
    this.show('loading');
  }

  /**
   * @param {'loading' | 'live' | 'empty' | 'error'} state
   * @param {{message?: string, query?: string, place?: {line: number, column: number}}} [why]
   */
  show(state, why = {}) {
    const text = JSON.stringify([state, why]);
    if (text === this.#state) return;
    this.#state = text;
    setAttribute(this.element, 'data-state', state);
    setAttribute(this.element, 'aria-busy', state === 'loading' ? 'true' : null);
    this.body.hidden = state !== 'live';
    this.notice.hidden = state === 'live';
    this.notice.replaceChildren(...this.#notice(state, why));
  }

  /** Another piece of the time has been asked for; what is shown is that of before. */
  setAsking(isAsking) {
    setAttribute(this.body, 'aria-busy', isAsking ? 'true' : null);
  }

  /** Says what didn't work, above what is shown; '' takes it back. */
  warn(text) {
    if (this.warning) this.warning.remove();
    this.warning = text ? h('p', { class: 'failed warning', role: 'alert' }, stateMark('critical', tr('widget.error')), h('span', {}, text),
      h('button', { type: 'button', onclick: () => this.warn('') }, tr('dismiss'))) : null;
    if (this.warning) this.body.before(this.warning);
  }

  /** The right of the title row, where the layout names nothing. */
  setSummary(text) {
    setText(this.context, this.spec.context || text);
  }

  /** The moment that is pointed at, in the same place; '' for none. */
  setMoment(text) {
    setText(this.context, text || this.spec.context || '');
  }

  #notice(state, { message, query, place }) {
    if (state === 'loading') return [h('div', { class: 'skeleton', role: 'img', 'aria-label': tr('widget.loading') }, h('i'), h('i'), h('i'))];
    if (state === 'empty') return [h('p', {}, message ?? tr('widget.empty'))];
    if (state !== 'error') return [];
    const text = place?.line ? tr('widget.place', { message, line: String(place.line), column: String(place.column) }) : message;
    return [
      h('p', { class: 'failed', role: 'alert' }, stateMark('critical', tr('widget.error')), h('span', {}, text)),
      query && excerpt(query, place?.line ? place : null),
    ].filter(Boolean);
  }
}
