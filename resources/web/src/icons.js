// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small pictures on buttons; the button has the words.

import { svg } from './dom.js';

const LINES = {
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5l-5 5',
  wider: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3L14 14M5 7h4',
  play: 'M5 3.5v9l7.5-4.5z',
  pause: 'M5.75 3.5v9M10.25 3.5v9',
  step: 'M4.5 3.5v9l6-4.5zM12.5 3.5v9',
  stepback: 'M11.5 3.5v9l-6-4.5zM3.5 3.5v9',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3L14 14',
  remove: 'M3 4.500h10M6.500 4.500V2.500h3v2M4.500 4.500l.6 9h5.800l.6-9',
};

export const icon = (name) => svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: LINES[name] }));
