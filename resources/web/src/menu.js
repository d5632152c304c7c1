// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A menu at a point of the page: arrows walk, Enter and Space choose, Escape and a press elsewhere close; the focus goes
// back to where it was.

import { h } from './dom.js';

const MARGIN = 8; // to the edges of the page

/**
 * `checked` makes it one of several of which one holds; `key`: what does the same, as browsers call it, `keyText`: as
 * the reader does.
 * @typedef {{text: string, act: () => void, key?: string, keyText?: string, checked?: boolean}} Item
 * @typedef {{title?: string, items: Item[]}} Group
 */

/** @param {string} label  @param {Group[]} groups  @param {{x: number, y: number, onClose?: () => void}} where */
export function openMenu(label, groups, { x, y, onClose = () => {} }) {
  const before = /** @type {HTMLElement} */ (document.activeElement);
  const end = new AbortController();
  const close = () => {
    if (end.signal.aborted) return;
    end.abort();
    if (element.contains(document.activeElement)) before?.focus();
    element.remove();
    onClose();
  };
  const itemOf = ({ text, key, keyText = key, checked, act }) => h('button', {
    type: 'button', role: checked === undefined ? 'menuitem' : 'menuitemradio', tabindex: -1, 'aria-checked': checked === undefined ? null : String(checked),
    'aria-keyshortcuts': key, onclick: () => {
      close();
      act();
    },
  }, h('span', {}, text), key && h('kbd', { 'aria-hidden': 'true' }, keyText));
  const element = h('div', { class: 'menu', role: 'menu', 'aria-label': label, onkeydown: (event) => walk(event) },
    ...groups.map(({ title, items }) => h('div', { role: 'group', 'aria-label': title }, title && h('p', { 'aria-hidden': 'true' }, title), ...items.map(itemOf))));

  function walk(event) {
    const items = [...element.querySelectorAll('button')];
    const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  document.body.append(element);
  const { offsetWidth, offsetHeight } = element;
  element.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - offsetWidth - MARGIN))}px`;
  element.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - offsetHeight - MARGIN))}px`;
  element.querySelector('button').focus();
  addEventListener('pointerdown', ({ target }) => !element.contains(/** @type {Node} */ (target)) && close(), { capture: true, signal: end.signal });
  for (const what of ['blur', 'resize']) addEventListener(what, close, { signal: end.signal });
}
