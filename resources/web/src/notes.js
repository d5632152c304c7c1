// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notes as somebody who may writes them.

import { h } from './dom.js';
import { NoteForm } from './note_form.js';

export class Notes {
  constructor() {
    this.form = new NoteForm();
    this.element = h('div', {}, this.form.element);
  }

  /** Asks for a note on a time, without one on now. */
  write(from, to) {
    this.form.open(from, to);
  }
}
