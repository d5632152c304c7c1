// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small pictures on buttons; the button has the words.

import { svg } from './dom.js';

const LINES = {
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5l-5 5',
  wider: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3L14 14M5 7h4',
  key: 'M5 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM8 8h6.5v2.5M11.5 8v2',
  auto: 'M8 2a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM8 2v12M8 5l4-1M8 8h6M8 11l4 1',
  light: 'M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  dark: 'M13 9.7A5.5 5.5 0 0 1 6.3 3A5.5 5.5 0 1 0 13 9.7z',
};

export const icon = (name) => svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: LINES[name] }));
