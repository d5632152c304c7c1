// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/manual_clock.h"
#include "fakes/memory_store.h"
#include "query/live_queries.h"
#include "query/query_service.h"
#include "source/annotation_store.h"
#include "source/current_state.h"
#include "source/event_log.h"
#include "source/layout_store.h"
#include "source/local_source.h"

#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>

namespace belfry {

/// A core whose live queries are evaluated in a thread of their own, as in the programs.
class Core
{
public:
    Core()
    {
        store.add(up, clock.nowMs(), 0);
        live.moveToThread(&m_judge);
        layouts.moveToThread(&m_judge);
        annotations.moveToThread(&m_judge);
        events.moveToThread(&m_judge);
        m_judge.start();
    }
    ~Core()
    {
        m_judge.quit();
        m_judge.wait();
        m_pool.waitForDone();
    }
    CoreServices services()
    {
        return {m_queries,
                live,
                state,
                layouts,
                clock,
                [this] {
                    HostInfo host;
                    host.id = HostId(QStringLiteral("tower"));
                    host.newest = store.newest();
                    return host;
                },
                nullptr,
                nullptr,
                nullptr,
                &annotations,
                &events};
    }
    void tick(double value)
    {
        clock.advance(1000);
        store.add(up, clock.nowMs(), value);
        const qint64 t = clock.nowMs();
        QMetaObject::invokeMethod(
            &live, [this, t] { live.evaluateAt(t); }, Qt::QueuedConnection);
    }

    const Labels up = Labels::of("up", {{"instance", "tower"}});
    ManualClock clock;
    MemoryStore store;
    Instruments instruments;
    CurrentState state;

private:
    static Result<void> check(const QJsonObject &document)
    {
        if (document.contains(QLatin1String("pages")))
            return {};
        return failure(QStringLiteral("expected pages"), ErrorKind::Invalid, {{}, 0, 0, QStringLiteral("/pages")});
    }
    QTemporaryDir m_folder;
    QThreadPool m_pool;
    Engine m_engine{store};
    QueryService m_queries{m_engine, m_pool};
    QThread m_judge;

public:
    LiveQueries live{m_engine, clock, instruments};
    LayoutStore layouts{m_folder.filePath(QStringLiteral("state.db")), clock, check};
    AnnotationStore annotations{m_folder.filePath(QStringLiteral("state.db")), clock};
    EventLog events{m_folder.filePath(QStringLiteral("state.db"))};
};

} // namespace belfry
