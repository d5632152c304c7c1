// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the connection is, in words and a shape; and the form that asks for a token where the server wants one.

import { h, setAttribute, setText } from './dom.js';
import { stateMark } from './marks.js';
import { tr } from './texts.js';
import { duration } from './units.js';

const STALE_AFTER = 5e3; // points come every second

/**
 * @param {import('./stream.js').Stream} stream
 * @returns {{state: string, kind: string, text: string, spoken: string}} `state`: that of the stream, or stale; `spoken`:
 *   what doesn't count time
 */
export function describe(stream, now = Date.now()) {
  const { state, lastPoints } = stream;
  const age = lastPoints ? now - lastPoints : 0;
  const old = age > 2000 ? ` · ${tr('connection.age', { age: duration(Math.floor(age / 1000) * 1000) })}` : '';
  const said = (name, kind, spoken, text = spoken) => ({ state: name, kind, text, spoken });
  switch (state.name) {
    case 'live':
      if (age <= STALE_AFTER) return said('live', 'ok', tr('connection.live'));
      return said('stale', 'warning', tr('connection.stale'), tr('connection.stale') + old);
    case 'connecting': return said('connecting', 'unknown', tr('connection.connecting'));
    case 'waiting': {
      const n = state.at ? Math.ceil((state.at - now) / 1000) : 0;
      const again = tr('connection.again');
      return said('waiting', 'warning', again, (n > 0 ? tr('connection.in', { n }) : again) + old);
    }
    case 'unauthorised': return said('unauthorised', 'warning', tr('connection.unauthorised'));
    default: return said('refused', 'critical', tr('connection.refused', { reason: state.reason }));
  }
}

export class ConnectionMark {
  #kind = '';

  constructor(stream) {
    this.stream = stream;
    this.text = h('span', {});
    this.icon = h('span', { class: 'state' });
    // The countdown is for the eye; a reader of the screen hears of the state alone.
    this.spoken = h('span', { class: 'unseen', role: 'status' });
    this.retry = h('button', { type: 'button', hidden: true, onclick: () => stream.connect() }, tr('connection.now'));
    this.element = h('div', { class: 'connection' }, this.icon, this.text, this.spoken, this.retry);
  }

  /** @returns {string} the state as of describe() */
  update() {
    const { state, kind, text, spoken } = describe(this.stream);
    if (kind !== this.#kind) {
      this.#kind = kind;
      this.icon.replaceChildren(stateMark(kind, ''));
    }
    setText(this.text, text);
    setText(this.spoken, spoken);
    setAttribute(this.element, 'data-state', state);
    this.retry.hidden = state !== 'waiting' && state !== 'refused';
    return state;
  }
}

export class TokenForm {
  #asked = false; // by the reader

  /** @param {(token: string) => void} onToken called with an empty one by whoever watches without */
  constructor(onToken) {
    this.input = h('input', { id: 'token', type: 'password', autocomplete: 'off', spellcheck: 'false' });
    this.failure = h('p', { class: 'failed', role: 'alert' });
    this.element = h('form', { class: 'token card', hidden: true, onsubmit: (event) => {
      event.preventDefault();
      this.#asked = false;
      onToken(this.input.value.trim());
    }, onkeydown: (event) => event.key === 'Escape' && this.#asked && this.toggle() },
    this.title = h('h2', {}),
    h('p', {}, tr('token.whence')), h('label', { for: 'token' }, tr('token')), this.input, this.failure,
    h('button', { type: 'submit', class: 'primary' }, tr('token.connect')));
  }

  /** @param {boolean} needed  @param {string} failure why the last one wasn't taken */
  update(needed, failure) {
    const shown = needed || this.#asked;
    const appears = shown && this.element.hidden;
    this.element.hidden = !shown;
    setText(this.title, tr(needed ? 'token.needed' : 'token.more'));
    setText(this.failure, needed ? failure : '');
    if (appears) this.input.focus();
  }

  /** The reader wants to give a token, or after all not to. */
  toggle() {
    this.#asked = !this.#asked;
    this.update(false, '');
  }
}
