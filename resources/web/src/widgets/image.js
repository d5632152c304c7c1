// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A picture that is a part of the layout. A browser runs and loads nothing of an SVG in an `img`.

import { h } from '../dom.js';
import { tr } from '../texts.js';
import { Widget } from './widget.js';

const FITS = { contain: 'contain', cover: 'cover', stretch: 'fill', none: 'none' };

/** A picture as layout documents have it, and nothing else that a browser might load. */
export function pictureUrl(text) {
  return typeof text === 'string' && /^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/.test(text) ? text : undefined;
}

export class Image extends Widget {
  #state = 'loading';

  constructor(spec, context) {
    super(spec, context);
    const { image = '', fit = 'contain', description = '' } = this.options;
    this.url = pictureUrl(image);
    this.isAny = image !== '';
    this.picture = h('img', { alt: description, onload: () => this.#settle('live'), onerror: () => this.#settle('error') });
    this.picture.style.objectFit = FITS[fit] ?? FITS.contain;
    this.frame.body.append(this.picture);
    if (this.url) this.picture.setAttribute('src', this.url);
  }

  #settle(state) {
    this.#state = state;
    this.context.redraw.mark(this);
  }

  listen() {}

  draw() {
    if (!this.isAny) return this.frame.show('empty', { message: tr('image.none') });
    const state = this.url ? this.#state : 'error';
    this.frame.show(state, state === 'error' ? { message: tr('image.broken') } : {});
  }
}
