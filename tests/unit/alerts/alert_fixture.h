// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_manager.h"
#include "fakes/manual_clock.h"
#include "fakes/memory_sink.h"
#include "metrics/instruments.h"
#include "query/engine.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace belfry {

/// Base of tests of an AlertManager over a store in memory, in which the series load{host="atlas"} gets a sample a
/// second.
class AlertFixture
{
protected:
    static constexpr Timestamp kStart = 1'700'000'000'000;
    /// A recording rule, and an alert of a load above 5 for 20 seconds.
    inline static const QByteArray kRules = "groups:\n"
                                            "- name: g\n"
                                            "  rules:\n"
                                            "  - record: double_load\n"
                                            "    expr: 2 * load\n"
                                            "    labels: {by: rule}\n"
                                            "  - alert: LoadHigh\n"
                                            "    expr: load > 5\n"
                                            "    for: 20s\n"
                                            "    labels: {severity: warning}\n"
                                            "    annotations: {summary: '{{ $labels.host }} has {{ $value }}'}\n";

    /// Everything anew, with kRules in the rule file; not started.
    void reset()
    {
        m_manager.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store.clear();
        m_sink.columns.clear();
        m_instruments = std::make_unique<Instruments>();
        m_now = kStart;
        m_load = 1;
        writeRules(kRules);
        make();
    }

    QString rules() const { return m_dir->filePath(QStringLiteral("r.yaml")); }
    QString stateFile() const { return m_dir->filePath(QStringLiteral("state.db")); }

    void writeRules(const QByteArray &text) const
    {
        QFile file(rules());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void make()
    {
        AlertOptions options;
        options.stateFile = stateFile();
        options.instruments = m_instruments.get();
        m_manager = std::make_unique<AlertManager>(m_engine, m_sink, m_clock, options);
        m_snapshot.reset();
        m_events.clear();
        QObject::connect(m_manager.get(), &AlertManager::changed,
                         [this](const AlertSnapshotPtr &s) { m_snapshot = s; });
        QObject::connect(m_manager.get(), &AlertManager::alertEvent,
                         [this](const AlertEventPtr &e) { m_events.push_back(e); });
    }

    /// One second passes.
    void tick()
    {
        m_now += 1000;
        m_clock.set(m_now);
        m_store.add(Labels::of("load", {{"host", "atlas"}}), m_now, m_load);
        m_manager->onFrame(emptyFrame(m_now));
    }

    void run(std::chrono::seconds duration)
    {
        for (int i = 0; i < duration.count(); ++i)
            tick();
    }

    const AlertSnapshot &snapshot() const { return *m_snapshot; }
    const RuleStatus &rule(std::size_t i) const { return m_snapshot->groups.at(0).rules.at(i); }
    const Alert &alert(std::size_t ruleIndex = 1) const { return rule(ruleIndex).alerts.at(0); }

    QStringList events() const
    {
        QStringList all;
        for (const AlertEventPtr &e : m_events)
            all.append(QString::fromStdString(std::string(toString(e->from)) + '>' + std::string(toString(e->to))));
        return all;
    }

    static Labels alertsSeries(std::string_view state)
    {
        return Labels::of("ALERTS", {{"alertname", "LoadHigh"}, {"host", "atlas"}, {"severity", "warning"}})
            .with("alertstate", state);
    }
    const Labels kFor =
        Labels::of("ALERTS_FOR_STATE", {{"alertname", "LoadHigh"}, {"host", "atlas"}, {"severity", "warning"}});

    MemoryStore m_store;
    MemorySink m_sink{m_store};
    Engine m_engine{m_store};
    ManualClock m_clock{kStart};
    std::unique_ptr<Instruments> m_instruments;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AlertManager> m_manager;
    AlertSnapshotPtr m_snapshot;
    std::vector<AlertEventPtr> m_events;
    Timestamp m_now = kStart;
    double m_load = 1;
};

} // namespace belfry
