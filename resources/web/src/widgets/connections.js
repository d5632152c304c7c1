// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Network connections as they are now, one by one, by the other end or by the port that is listened on.

import { tr } from '../texts.js';
import { formatText, MISSING } from '../units.js';
import { LiveTable } from './live_table.js';

const end = (address, port) => (!address ? (port ? `:${port}` : MISSING) : address.includes(':') ? `[${address}]:${port ?? 0}` : `${address}:${port ?? 0}`);
const bytes = (count) => (count ? formatText(count, 'bytes') : '0');
const remote = {
  none: (row) => (row.remoteAddress ? end(row.remoteAddress, row.remotePort) : tr('connections.anyone')),
  remote: (row) => row.remoteAddress,
};

const COLUMNS = {
  protocol: { title: tr('connections.protocol'), words: true, groups: ['none', 'port'], text: (row) => row.protocol },
  local: { title: tr('connections.local'), words: true, groups: ['none'], text: (row) => end(row.localAddress, row.localPort) },
  state: { title: tr('connections.state'), words: true, groups: ['none'], text: (row) => row.state ?? '' },
  receive: { title: tr('connections.receive'), text: (row) => bytes(row.receiveQueue) },
  send: { title: tr('connections.send'), text: (row) => bytes(row.sendQueue) },
  process: { title: tr('connections.process'), words: true, text: (row) => row.process || MISSING },
  pid: { title: tr('processes.pid'), unsorted: true, text: (row) => (row.pid ? String(row.pid) : MISSING) },
  user: { title: tr('connections.user'), words: true, text: (row) => row.user || MISSING },
  count: { title: tr('connections.count'), groups: ['remote', 'port'], text: (row) => String(row.count) },
};

export class Connections extends LiveTable {
  constructor(spec, context) {
    const { group = 'none', sort = 'count', columns = ['local', 'state', 'process', 'count'], limit = 20, filter = '' } = spec.options ?? {};
    const first = group === 'port' ? { local: { title: tr('connections.port'), words: true, text: (row) => String(row.localPort) } }
      : { remote: { title: tr('connections.remote'), words: true, text: remote[group] ?? remote.none } };
    const shown = columns.filter((id) => COLUMNS[id] && (!COLUMNS[id].groups || COLUMNS[id].groups.includes(group)));
    super(spec, context, {
      topic: 'connections', sort, columns: { ...first, ...Object.fromEntries(shown.map((id) => [id, COLUMNS[id]])) },
      request: filter ? { group, limit, filter, step: 2000 } : { group, limit, step: 2000 },
      whyNotPast: tr('connections.past'),
    });
  }

  keyOf(row) {
    return `${row.protocol} ${row.localAddress} ${row.localPort} ${row.remoteAddress} ${row.remotePort} ${row.inode}`;
  }

  summary({ total, matching, established, listening, leftOut }) {
    if (leftOut) return tr('connections.leftOut', { n: leftOut });
    return this.options.filter ? tr('connections.some', { matching, n: total }) : tr('connections.all', { established, listening });
  }
}
