// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Network connections as they are now, one by one, by the other end or by the port that is listened on.

import { formatText, MISSING } from '../units.js';
import { LiveTable } from './live_table.js';

const end = (address, port) => (!address ? (port ? `:${port}` : MISSING) : address.includes(':') ? `[${address}]:${port ?? 0}` : `${address}:${port ?? 0}`);
const bytes = (count) => (count ? formatText(count, 'bytes') : '0');
const remote = {
  none: (row) => (row.remoteAddress ? end(row.remoteAddress, row.remotePort) : 'anyone'),
  remote: (row) => row.remoteAddress,
};

const COLUMNS = {
  protocol: { title: 'Protocol', words: true, groups: ['none', 'port'], text: (row) => row.protocol },
  local: { title: 'Local', words: true, groups: ['none'], text: (row) => end(row.localAddress, row.localPort) },
  state: { title: 'State', words: true, groups: ['none'], text: (row) => row.state ?? '' },
  receive: { title: 'To read', text: (row) => bytes(row.receiveQueue) },
  send: { title: 'To send', text: (row) => bytes(row.sendQueue) },
  process: { title: 'Process', words: true, text: (row) => row.process || MISSING },
  pid: { title: 'PID', unsorted: true, text: (row) => (row.pid ? String(row.pid) : MISSING) },
  user: { title: 'User', words: true, text: (row) => row.user || MISSING },
  count: { title: 'Connections', groups: ['remote', 'port'], text: (row) => String(row.count) },
};

export class Connections extends LiveTable {
  constructor(spec, context) {
    const { group = 'none', sort = 'count', columns = ['local', 'state', 'process', 'count'], limit = 20, filter = '' } = spec.options ?? {};
    const first = group === 'port' ? { local: { title: 'Port', words: true, text: (row) => String(row.localPort) } }
      : { remote: { title: 'Remote', words: true, text: remote[group] ?? remote.none } };
    const shown = columns.filter((id) => COLUMNS[id] && (!COLUMNS[id].groups || COLUMNS[id].groups.includes(group)));
    super(spec, context, {
      topic: 'connections', sort, columns: { ...first, ...Object.fromEntries(shown.map((id) => [id, COLUMNS[id]])) },
      request: filter ? { group, limit, filter, step: 2000 } : { group, limit, step: 2000 },
      past: 'Connections are shown live only: nothing of them is kept in the history.',
    });
  }

  keyOf(row) {
    return `${row.protocol} ${row.localAddress} ${row.localPort} ${row.remoteAddress} ${row.remotePort} ${row.inode}`;
  }

  summary({ total, matching, established, listening, leftOut }) {
    if (leftOut) return `There are too many to read: ${leftOut} are left out.`;
    return this.options.filter ? `${matching} of ${total} connections` : `${established} established, ${listening} listening`;
  }
}
