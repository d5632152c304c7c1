// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Light or dark: as the system has it, until somebody chooses; the choice stays in this browser.

const KEY = 'belfry.theme';
export const THEMES = ['auto', 'light', 'dark'];
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** What was chosen. */
export function theme() {
  const kept = localStorage.getItem(KEY);
  return THEMES.includes(kept) ? kept : 'auto';
}

export function applyTheme() {
  const automatic = systemIsDark.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme() === 'auto' ? automatic : theme();
}

/** @param {string} name of THEMES */
export function chooseTheme(name) {
  localStorage.setItem(KEY, name);
  applyTheme();
}

/** @param {() => void} listener called after the system went from light to dark or back */
export function onSystemTheme(listener) {
  systemIsDark.addEventListener('change', () => {
    applyTheme();
    listener();
  });
}
