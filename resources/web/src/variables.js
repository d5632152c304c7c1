// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be chosen of a layout's variables. What is chosen stands in the page's address, so that a link shows the same.

import { h, keyed, setAttribute, setText } from './dom.js';
import { tr } from './texts.js';

const PREFIX = 'var-';
const ALL = '$__all';

/** What the address chooses: var-NAME=VALUE and nothing else of it. */
export function chosenInAddress() {
  const chosen = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name.startsWith(PREFIX)) chosen.append(name, value);
  }
  return chosen;
}

/** Whose variables these are, if the address says so. */
export const layoutInAddress = () => new URLSearchParams(location.search).get('layout');

/** Of another layout nothing is chosen yet. */
export function putLayoutInAddress(id) {
  const url = new URL(location.href);
  url.search = '';
  url.searchParams.set('layout', id);
  history.pushState(null, '', url);
}

/** @param {string} name  @param {string[]} values  @param {string} layout */
function putInAddress(name, values, layout) {
  const url = new URL(location.href);
  url.searchParams.set('layout', layout);
  url.searchParams.delete(PREFIX + name);
  for (const value of values) url.searchParams.append(PREFIX + name, value);
  history.pushState(null, '', url);
}

/** All values that a picker shows: those that are offered, and chosen ones that nothing has now. */
function optionsOf({ all, values, chosen }) {
  const known = [...(all ? [{ value: ALL, text: tr('variables.all') }] : []), ...values];
  const gone = chosen.filter((value) => !known.some((each) => each.value === value));
  return [...known, ...gone.map((value) => ({ value, text: value }))];
}

const textOf = (variable) =>
  variable.chosen.map((value) => optionsOf(variable).find((each) => each.value === value)?.text ?? value).join(', ') || tr('variables.none');

/** What is chosen once a value of several is ticked or not: all stands alone, and one value stays. */
export function ticked(chosen, value, isOn) {
  if (value === ALL || chosen.includes(ALL)) return [value];
  const next = isOn ? [...chosen, value] : chosen.filter((each) => each !== value);
  return next.length ? next : chosen;
}

class TextPicker {
  constructor(choose) {
    this.element = h('input', { onchange: () => choose([this.element.value]) });
  }

  update(variable) {
    if (document.activeElement !== this.element) this.element.value = variable.chosen[0] ?? '';
  }
}

class OnePicker {
  constructor(choose) {
    this.element = h('select', { onchange: () => choose([this.element.value]) });
  }

  update(variable) {
    keyed(this.element, optionsOf(variable), ({ value }) => value, ({ value }) => h('option', { value }), (option, { text }) => setText(option, text));
    this.element.value = variable.chosen[0] ?? '';
  }
}

/** A button that opens a list of boxes to tick, with a field to search them by. */
class SeveralPicker {
  #variable = { chosen: [], values: [], all: false };

  constructor(choose) {
    this.choose = choose;
    this.summary = h('summary', {});
    this.search = h('input', { type: 'search', placeholder: tr('search'), 'aria-label': tr('search'), oninput: () => this.#filter() });
    this.list = h('ul', {});
    this.element = h('details', { class: 'several' }, this.summary, h('div', { class: 'values' }, this.search, this.list));
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.element.contains(relatedTarget)) this.element.open = false;
    });
  }

  update(variable) {
    this.#variable = variable;
    setText(this.summary, textOf(variable));
    keyed(this.list, optionsOf(variable), ({ value }) => value, (option) => this.#row(option), (row, { value, text }) => {
      row.querySelector('input').checked = variable.chosen.includes(value);
      setText(row.querySelector('span'), text);
    });
    this.#filter();
  }

  #row({ value }) {
    const box = h('input', { type: 'checkbox', onchange: () => this.choose(ticked(this.#variable.chosen, value, box.checked)) });
    return h('li', {}, h('label', {}, box, h('span', {})));
  }

  #filter() {
    const wanted = this.search.value.trim().toLowerCase();
    for (const row of this.list.children) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  }

  #close() {
    this.element.open = false;
    this.summary.focus();
  }
}

function pickerFor({ type, multi }) {
  if (type === 'text') return TextPicker;
  return multi ? SeveralPicker : OnePicker;
}

export class Variables {
  /**
   * @param {() => void} onChoose  something is chosen: the address has it
   * @param {() => string} layout  the id of the layout that is shown
   */
  constructor(onChoose, layout) {
    this.element = h('div', { class: 'variables', role: 'group', 'aria-label': tr('variables'), hidden: true });
    this.onChoose = onChoose;
    this.layout = layout;
    addEventListener('popstate', onChoose);
  }

  /** @param {object[]} variables  of a view of a layout */
  update(variables) {
    this.element.hidden = !variables.length;
    keyed(this.element, variables, ({ name, type, multi }) => `${name} ${type} ${multi}`, (variable) => this.#create(variable), (element, variable) => {
      setText(element.firstElementChild, variable.title);
      setAttribute(element, 'title', variable.error);
      const picker = element['picker'];
      setAttribute(picker.summary ?? picker.element, 'aria-label', picker.summary ? `${variable.title}: ${textOf(variable)}` : variable.title);
      picker.update(variable);
    });
  }

  /** @param {string} name  @param {string[]} values */
  choose(name, values) {
    putInAddress(name, values, this.layout());
    this.onChoose();
  }

  #create(variable) {
    const picker = new (pickerFor(variable))((values) => this.choose(variable.name, values));
    const element = h('div', { class: 'variable', 'data-variable': variable.name }, h('span', { class: 'name' }), picker.element);
    element['picker'] = picker;
    return element;
  }
}
