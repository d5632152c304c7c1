// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours are in theme.css alone; what is drawn on a canvas asks here for them.

const SERIES_COLORS = 8;

/** @param {string} name a custom property of theme.css, without the dashes */
export const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export const seriesColor = (index) => color(`series-${index % SERIES_COLORS}`);

/** "#5b9dff", 0.1 → "#5b9dff1a" */
export const faded = (hex, opacity) => hex + Math.round(opacity * 255).toString(16).padStart(2, '0');

/** Gives every key the lowest number that is free, and leaves it with it for as long as it is there. */
export class ColorKeeper {
  #given = new Map();

  /** @param {string[]} keys all that are there now  @returns {Map<string, number>} */
  give(keys) {
    for (const known of [...this.#given.keys()]) {
      if (!keys.includes(known)) this.#given.delete(known);
    }
    const taken = new Set(this.#given.values());
    for (const key of keys) {
      if (this.#given.has(key)) continue;
      let free = 0;
      while (taken.has(free)) ++free;
      taken.add(free);
      this.#given.set(key, free);
    }
    return this.#given;
  }
}
