// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page's words, in the language that was chosen in its menu or else the browser's. Another choice loads the page
// anew, so what has been said once needs no second look.

import de from './texts/de.js';
import en from './texts/en.js';

const KEY = 'belfry.language';
export const CATALOGUES = { en, de };
const SOURCE = 'en';

/** What was chosen; '' is the browser's. */
export function language() {
  const kept = globalThis.localStorage?.getItem(KEY);
  return kept && kept in CATALOGUES ? kept : '';
}

export function keepLanguage(code) {
  if (code) localStorage.setItem(KEY, code);
  else localStorage.removeItem(KEY);
}

/** The first language of a reader that there is a catalogue of. @param {readonly string[]} wanted "de-AT", "en" … */
export function languageFor(wanted) {
  const known = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((code) => code in CATALOGUES);
  return known ?? SOURCE;
}

let code, words, plurals, counts;

/** How dates and numbers are written; `decimal` stands before their fractions. */
export const writing = { locale: '', dates: '', decimal: '.' };

/** @param {string} wanted of CATALOGUES */
export function speak(wanted) {
  const { locale, dates } = CATALOGUES[wanted];
  code = wanted;
  words = CATALOGUES[wanted].words;
  plurals = new Intl.PluralRules(locale);
  counts = new Intl.NumberFormat(locale);
  const decimal = counts.formatToParts(0.5).find(({ type }) => type === 'decimal').value;
  Object.assign(writing, { locale, dates, decimal });
}

/** "en" */
export const spoken = () => code;

/**
 * A text of the catalogue.
 * @param {string} key
 * @param {Record<string, string | number>} [values] in place of {name}; `n` chooses among forms of a number
 */
export function tr(key, values = {}) {
  const entry = words[key] ?? key;
  const text = typeof entry === 'string' ? entry : entry[plurals.select(Number(values.n))] ?? entry.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === 'number' ? counts.format(values[name]) : values[name]));
}

speak(language() || languageFor(globalThis.navigator?.languages ?? []));
