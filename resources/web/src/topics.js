// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server says of itself besides series: its alerts, its health, its layouts and how often notes
// were written, as they last were.

export class Topics {
  /** @type {{t: number, groups: object[], loadErrors?: object[]} | null} */
  alerts = null;
  /** By this machine's clock, when `alerts` came. */
  alertsAt = 0;
  health = null;
  /** @type {{id: string, name: string, version: number}[] | null} */
  layouts = null;
  /** @type {{revision: number} | null} grows whenever a note is written or removed */
  annotations = null;

  /** @param {import('./stream.js').Stream} stream  @param {(topic: string) => void} onChange */
  constructor(stream, onChange) {
    for (const topic of ['alerts', 'health', 'layouts', 'annotations']) {
      stream.subscribe({ topic }, (message) => {
        if (message.type !== 'topic') return;
        this[topic] = message[topic];
        if (topic === 'alerts') this.alertsAt = Date.now();
        onChange(topic);
      });
    }
  }
}
