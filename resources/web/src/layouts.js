// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which layout is shown, and its newest document. It belongs to the server: when somebody changes it, it changes here.

import * as api from './api.js';
import { h, keyed } from './dom.js';

const KEY = 'belfry.layout';
const RETRY = 3000;

export class Layouts {
  /** @type {{name: string, pages: object[]} | null} */
  document = null;
  error = '';

  #list = [];
  #loaded = ''; // id and version of the document
  #timer = 0;

  /**
   * @param {() => void} onChange of the document or the error
   * @param {string} asked  the id of the one that a link names; empty: the one that was shown last
   */
  constructor(onChange, asked) {
    this.onChange = onChange;
    this.asked = asked;
    this.select = h('select', { 'aria-label': 'Layout', hidden: true, onchange: () => this.#choose(this.select.value) });
  }

  /** @param {{id: string, name: string, version: number}[] | null} list  of the topic */
  setList(list) {
    if (!list) return;
    this.#list = list;
    keyed(this.select, list, ({ id }) => id, ({ id }) => h('option', { value: id }), (option, { name, id }) => (option.textContent = name || id));
    this.select.hidden = list.length < 2;
    this.#load();
  }

  get #wanted() {
    const kept = localStorage.getItem(KEY);
    return this.#list.find(({ id }) => id === this.asked) ?? this.#list.find(({ id }) => id === kept) ?? this.#list.find(({ id }) => id === 'default') ?? this.#list[0];
  }

  #choose(id) {
    localStorage.setItem(KEY, id);
    if (this.asked) this.asked = id;
    this.#load();
  }

  async #load() {
    clearTimeout(this.#timer);
    const wanted = this.#wanted;
    if (!wanted) return this.#tell(null, 'There is no layout on this server yet.');
    this.select.value = wanted.id;
    const version = `${wanted.id} ${wanted.version}`;
    if (version === this.#loaded) return;
    try {
      const document = await api.layout(wanted.id);
      this.#loaded = version;
      this.#tell(document, '');
    } catch (error) {
      // What is on the screen is still better than nothing.
      this.#tell(this.document, `The layout could not be loaded: ${error.message}`);
      this.#timer = setTimeout(() => this.#load(), RETRY);
    }
  }

  #tell(document, error) {
    this.document = document;
    this.error = error;
    this.onChange();
  }
}
