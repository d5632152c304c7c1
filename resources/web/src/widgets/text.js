// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words in Markdown.

import { markdown } from '../markdown.js';
import { tr } from '../texts.js';
import { Widget } from './widget.js';

export class Text extends Widget {
  listen() {}

  draw() {
    const { text = '' } = this.options;
    const isHeading = (this.spec.title ?? '') !== ''; // with a title alone
    if (!text.trim() && !isHeading) return this.frame.show('empty', { message: tr('text.none') });
    this.frame.show('live');
    this.frame.body.replaceChildren(...markdown(text));
    this.frame.body.tabIndex = 0;
  }
}
