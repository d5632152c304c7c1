// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "real_desk.h"

#include <csignal>
#include <cstdio>

namespace belfry {

RealDesk::RealDesk(QQmlEngine &engine, const QString &data)
    : Stage(engine),
      m_data(data),
      m_runtime({{data + QStringLiteral("/config"), data, data + QStringLiteral("/run")},
                 QStringLiteral("127.0.0.1:0"),
                 PortPolicy::Exact})
{
    if (const auto started = m_runtime.start(); !started)
        qFatal("%s", qPrintable(started.error().errors.front().toString()));
    m_source = std::make_unique<LocalSource>(m_runtime.services());
}

void RealDesk::dieWhenStored()
{
    connect(&m_source->layouts(), &LayoutSource::changed, this, [] { raise(SIGKILL); });
}

void RealDesk::say(const QString &line)
{
    std::fprintf(stderr, "said: %s\n", qPrintable(line));
}

} // namespace belfry

#include "moc_real_desk.cpp"
