// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What has changed is drawn once a frame of the screen, and only what can be seen: a browser gives a hidden page no
// frames, and a widget off the screen waits until it comes near.

export class Redraw {
  #dirty = new Set();
  #visible = new Set();
  #widgets = new Map(); // by element
  #asked = false;
  #appears = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '300px' });
  #resizes = new ResizeObserver((entries) => entries.forEach(({ target }) => this.mark(this.#widgets.get(target))));

  /** @param {{element: HTMLElement, draw: () => void}} widget */
  add(widget) {
    this.#widgets.set(widget.element, widget);
    this.#appears.observe(widget.element);
    this.#resizes.observe(widget.element);
    this.#dirty.add(widget);
  }

  remove(widget) {
    this.#appears.unobserve(widget.element);
    this.#resizes.unobserve(widget.element);
    this.#widgets.delete(widget.element);
    this.#visible.delete(widget);
    this.#dirty.delete(widget);
  }

  clear() {
    this.#appears.disconnect();
    this.#resizes.disconnect();
    this.#widgets.clear();
    this.#visible.clear();
    this.#dirty.clear();
  }

  mark(widget) {
    if (!widget) return;
    this.#dirty.add(widget);
    if (this.#visible.has(widget)) this.#ask();
  }

  markAll() {
    for (const widget of this.#widgets.values()) this.mark(widget);
  }

  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      const widget = this.#widgets.get(target);
      if (isIntersecting) this.#visible.add(widget);
      else this.#visible.delete(widget);
    }
    this.#ask();
  }

  #ask() {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      for (const widget of this.#visible) {
        if (this.#dirty.delete(widget)) widget.draw();
      }
    });
  }
}
