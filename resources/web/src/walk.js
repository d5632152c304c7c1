// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parts of a picture by keyboard: one stop of Tab, arrows go to the nearest part that way, Enter chooses it.

import { setAttribute } from './dom.js';

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest of the boxes in a direction; straight ahead wins over what is merely near. -1 if there is none. */
export function nearestTowards(boxes, from, [dx, dy]) {
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const [x, y] = middle(boxes[from]);
  let best = -1;
  let least = Infinity;
  boxes.forEach((box, i) => {
    const [otherX, otherY] = middle(box);
    const ahead = dx * (otherX - x) + dy * (otherY - y);
    if (i === from || ahead <= 0.5) return;
    const distance = ahead + 3 * Math.abs(dx ? otherY - y : otherX - x);
    if (distance < least) [least, best] = [distance, i];
  });
  return best;
}

/**
 * @param {SVGElement} picture  @param {(part: Element) => void} choose
 * @returns {() => void} to be called once the parts (`[data-part]`) have been painted
 */
export function walkable(picture, choose) {
  const parts = () => [...picture.querySelectorAll('[data-part]')];
  const tabTo = (part) => parts().forEach((each) => setAttribute(each, 'tabindex', each === part ? 0 : -1));
  picture.addEventListener('click', ({ target }) => {
    const part = /** @type {Element} */ (target).closest('[data-part]');
    if (part) choose(part);
  });
  picture.addEventListener('focusin', ({ target }) => tabTo(target));
  picture.addEventListener('keydown', (event) => {
    const all = parts();
    const at = all.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = event.key in WAYS ? nearestTowards(all.map((each) => each.getBoundingClientRect()), at, WAYS[event.key]) : -1;
    if (next >= 0) /** @type {SVGElement} */ (all[next]).focus();
    else if (event.key === 'Enter' || event.key === ' ') choose(all[at]);
    else if (!(event.key in WAYS)) return;
    event.preventDefault();
  });
  return () => {
    const all = parts();
    if (all.length && !all.some((each) => each.getAttribute('tabindex') === '0')) tabTo(all[0]);
  };
}
