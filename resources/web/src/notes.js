// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notes as somebody who may writes and deletes them. A deleted one can be written again for a while: it is undone, not
// asked about.

import * as api from './api.js';
import { h, setText } from './dom.js';
import { NoteForm } from './note_form.js';
import { tr } from './texts.js';

const RESTORABLE_FOR = 60e3;

export class Notes {
  /** @type {import('./events.js').Note | null} */
  #removed = null;
  #timer = 0;

  constructor() {
    this.form = new NoteForm();
    this.text = h('span', {});
    this.failure = h('span', { class: 'failed', role: 'alert' });
    this.bar = h('div', { class: 'undo', hidden: true }, this.text, this.failure,
      h('button', { type: 'button', 'aria-keyshortcuts': 'Control+Z', onclick: () => this.#restore() }, tr('note.undo')),
      h('button', { type: 'button', onclick: () => this.#forget() }, tr('dismiss')));
    this.element = h('div', { role: 'status' }, this.bar);
    addEventListener('keydown', (event) => {
      const isTyping = /** @type {Element} */ (event.target).matches?.('input, textarea');
      if (!this.#removed || isTyping || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#restore();
    });
  }

  /** Asks for a note on a time, without one on now. */
  write(from, to) {
    this.form.open(from, to);
  }

  /** What the server says against it is thrown. @param {import('./events.js').Note} note */
  async remove(note) {
    try {
      await api.removeAnnotation(note.id);
    } catch (error) {
      throw new Error(tr('note.notDeleted', { reason: error.message }));
    }
    this.#removed = note;
    setText(this.text, tr('note.deleted', { text: note.text }));
    setText(this.failure, '');
    this.bar.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#forget(), RESTORABLE_FOR);
  }

  async #restore() {
    const removed = this.#removed;
    if (!removed) return;
    this.#removed = null; // once, however often it is asked for
    const { text, tags = [], kind, t, durationMs } = removed;
    try {
      await api.annotate({ text, tags, kind, t, durationMs });
      this.#forget();
    } catch (error) {
      this.#removed = removed;
      setText(this.failure, tr('note.notWritten', { reason: error.message }));
    }
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#removed = null;
    this.bar.hidden = true;
  }
}
