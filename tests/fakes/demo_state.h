// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/fake_source.h"

namespace belfry {

inline Alert demoAlert(const char *name, const char *severity, const char *summary, const char *german,
                       const char *where, AlertState state, qint64 ago, Timestamp now)
{
    Alert alert;
    alert.labels = Labels{{"alertname", name}, {"severity", severity}, {"mountpoint", where}};
    alert.annotations = Labels{{"summary", summary}, {"summary_de", german}};
    alert.state = state;
    alert.value = 0.92;
    alert.activeAt = now - ago;
    alert.firedAt = state == AlertState::Firing ? now - ago : 0;
    return alert;
}

/// What is wrong on the machine of a DemoSource.
inline AlertSnapshotPtr demoAlerts(Timestamp now)
{
    auto snapshot = std::make_shared<AlertSnapshot>();
    snapshot->t = now;
    snapshot->revision = 1;
    RuleStatus disk;
    disk.name = QStringLiteral("DiskFills");
    disk.state = AlertState::Firing;
    disk.health = RuleHealth::Ok;
    disk.alerts.push_back(demoAlert("DiskFills", "critical", "Disk fills in 3 h", "Datenträger ist in 3 h voll",
                                    "/var/lib/postgresql", AlertState::Firing, 720000, now));
    disk.alerts.push_back(demoAlert("SlowTool", "warning", "p99 of tool “search” over 2 s",
                                    "p99 des Werkzeugs „search“ über 2 s", "mcp", AlertState::Firing, 120000, now));
    disk.alerts.push_back(demoAlert("LoadHigh", "warning", "Load above the number of cores",
                                    "Systemlast über der Zahl der Kerne", "atlas", AlertState::Pending, 40000, now));
    RuleGroupStatus group;
    group.name = QStringLiteral("demo");
    group.interval = std::chrono::seconds(15);
    group.rules.push_back(disk);
    snapshot->groups.push_back(group);
    return snapshot;
}

/// And how healthy that is.
inline HealthSnapshotPtr demoHealth(Timestamp now)
{
    auto snapshot = std::make_shared<HealthSnapshot>();
    snapshot->t = now;
    snapshot->revision = 1;
    const auto add = [&](const char *id, const char *title, HealthState state, const char *reason, int score,
                         const Labels &german) {
        ComponentHealth part;
        part.component = QString::fromLatin1(id);
        part.title = QString::fromLatin1(title);
        part.state = state;
        part.reason = QString::fromLatin1(reason);
        part.since = now - 7200000;
        part.score = score;
        part.translations = german;
        snapshot->components.push_back(part);
    };
    add("cpu", "Processor", HealthState::Healthy, "37 % busy; above 90 % is degraded", 96,
        {{"title_de", "Prozessor"}, {"reason_de", "zu 37 % ausgelastet; erst bei 90 % oder mehr eingeschränkt"}});
    add("filesystem:/var/lib/postgresql", "File system /var/lib/postgresql", HealthState::Degraded,
        "92 % is used; above 90 % is degraded", 70,
        {{"title_de", "Dateisystem /var/lib/postgresql"},
         {"reason_de", "zu 92 % belegt; bei 90 % oder mehr eingeschränkt"}});
    add("memory", "Memory", HealthState::Healthy, "34 % available; below 10 % is degraded", 98,
        {{"title_de", "Arbeitsspeicher"},
         {"reason_de", "34 % sind verfügbar; erst bei 10 % oder weniger eingeschränkt"}});
    add("network", "Network", HealthState::Healthy, "no errors in 5 min", 100,
        {{"title_de", "Netzwerk"}, {"reason_de", "keine Fehler in 5 min"}});
    add("storage", "History", HealthState::Unknown, "no reading in 5 min", 0,
        {{"title_de", "Speicherung"}, {"reason_de", "seit 5 min keine Messwerte"}});
    snapshot->host = snapshot->components[1];
    return snapshot;
}

} // namespace belfry
