// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// The form that writes a note on a moment, or on the piece of the past that is shown.

import * as api from './api.js';
import { h, setText } from './dom.js';
import { tr } from './texts.js';
import { dateTime } from './units.js';

export class NoteForm {
  #span = { from: 0, to: 0 }; // 0: now

  constructor() {
    this.title = h('h2', {});
    this.text = h('input', { id: 'note-text', maxlength: 1000, autocomplete: 'off', required: true });
    this.tags = h('input', { id: 'note-tags', autocomplete: 'off', placeholder: tr('note.example') });
    this.failure = h('p', { class: 'failed', role: 'alert' });
    this.element = /** @type {HTMLDialogElement} */ (h('dialog', { class: 'note', 'aria-label': tr('note') },
      h('form', { onsubmit: (event) => this.#submit(event) }, this.title,
        h('label', { for: 'note-text' }, tr('note.what')), this.text, h('label', { for: 'note-tags' }, tr('note.tags')), this.tags, this.failure,
        h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: () => this.element.close() }, tr('note.cancel')),
          h('button', { type: 'submit', class: 'primary' }, tr('note.write'))))));
  }

  /** Without times on now. */
  open(from = 0, to = from) {
    this.#span = { from, to };
    const time = from === to ? dateTime(from) : `${dateTime(from)} – ${dateTime(to)}`;
    setText(this.title, from ? tr('note.at', { time }) : tr('note.now'));
    setText(this.failure, '');
    Object.assign(this.text, { value: '' });
    this.element.showModal();
    this.text.focus();
  }

  async #submit(event) {
    event.preventDefault();
    const { from, to } = this.#span;
    const tags = [...new Set(this.tags['value'].split(/[\s,]+/).filter(Boolean))];
    try {
      await api.annotate({ text: this.text['value'].trim(), tags, ...(from && { t: Math.round(to), durationMs: Math.round(to - from) }) });
      this.element.close();
    } catch (error) {
      setText(this.failure, tr('note.notWritten', { reason: error.message }));
    }
  }
}
