// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which layout is shown, and its newest document. It belongs to the server: when somebody changes it, it changes here.

import * as api from './api.js';
import { h, keyed } from './dom.js';
import { CATALOGUES, tr } from './texts.js';
import { chosenInAddress, layoutInAddress, putLayoutInAddress } from './variables.js';

const KEY = 'belfry.layout';
const RETRY = 3000;
const REFRESH = 30e3; // labels come and go

/** The default one is in the reader's language until it is renamed. */
const AS_IT_CAME = CATALOGUES.en.words['layout.default'];
const nameOf = ({ id, name }) => (id === 'default' && name === AS_IT_CAME ? tr('layout.default') : name || id);

export class Layouts {
  /** @type {{name: string, pages: object[]} | null} with values in place of variables */
  document = null;
  /** @type {object[]} what can be chosen, and is */
  variables = [];
  error = '';

  #list = [];
  #loaded = ''; // id and version of the document, and what is chosen
  #asked = ''; // likewise, of the newest question
  #timer = 0;

  /** @param {() => void} onChange of the document or the error */
  constructor(onChange) {
    this.onChange = onChange;
    this.select = h('select', { 'aria-label': tr('bar.layout'), hidden: true, onchange: () => this.#choose(this.select.value) });
  }

  /** @param {{id: string, name: string, version: number}[] | null} list  of the topic */
  setList(list) {
    if (!list) return;
    this.#list = list;
    keyed(this.select, list, ({ id }) => id, ({ id }) => h('option', { value: id }), (option, layout) => (option.textContent = nameOf(layout)));
    this.select.hidden = list.length < 2;
    this.#load();
  }

  /** Something else may be chosen of the variables. */
  choose() {
    this.#load();
  }

  get #wanted() {
    const kept = layoutInAddress() ?? localStorage.getItem(KEY);
    return this.#list.find(({ id }) => id === kept) ?? this.#list.find(({ id }) => id === 'default') ?? this.#list[0];
  }

  #choose(id) {
    localStorage.setItem(KEY, id);
    putLayoutInAddress(id);
    this.#load();
  }

  async #load() {
    clearTimeout(this.#timer);
    const wanted = this.#wanted;
    if (!wanted) return this.#tell(null, tr('layout.none'));
    this.select.value = wanted.id;
    const chosen = chosenInAddress();
    const version = `${wanted.id} ${wanted.version} ${chosen}`;
    if (version === this.#loaded) return this.#later();
    this.#asked = version;
    try {
      const { layout, variables } = await api.layoutView(wanted.id, chosen);
      if (this.#asked !== version) return; // something else is wanted by now
      this.#loaded = version;
      this.variables = variables;
      this.#tell(layout, '');
      this.#later();
    } catch (error) {
      // What is on the screen is still better than nothing.
      this.#tell(this.document, tr('layout.failed', { reason: error.message }));
      this.#timer = setTimeout(() => this.#load(), RETRY);
    }
  }

  #later() {
    if (!this.variables.some(({ type }) => type === 'labelValues')) return;
    this.#timer = setTimeout(() => {
      this.#loaded = '';
      this.#load();
    }, REFRESH);
  }

  #tell(document, error) {
    this.document = document;
    this.error = error;
    this.onChange();
  }
}
