// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "collect/survey.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace belfry {

/// The survey thread's worker: looks at what may block, every ten seconds and when the mount table or a network
/// interface changes, and leaves the findings on the boards, where the tick takes them from. Lives in a thread of
/// its own.
class SurveyWorker final : public QObject
{
    Q_OBJECT

public:
    struct Boards {
        SurveyBoard filesystems;
        SurveyBoard properties; ///< of network interfaces, the clock, the distribution
    };
    /// `boards` and `clock` must outlive it.
    SurveyWorker(const CollectPaths &paths, const Clock &clock, Boards &boards);
    ~SurveyWorker() override;

public Q_SLOTS:
    /// Surveys at once, then regularly.
    void start();
    void survey();

Q_SIGNALS:
    void surveyed();

private:
    void watchMountTable();
    void watchLinks();
    void surveyFilesystems();
    void surveyProperties();
    void publish(const std::vector<std::unique_ptr<Surveyor>> &surveyors, SurveyBoard &board);

    CollectPaths m_paths;
    const Clock &m_clock;
    Boards &m_boards;
    std::vector<std::unique_ptr<Surveyor>> m_filesystems;
    std::vector<std::unique_ptr<Surveyor>> m_properties;
    QTimer m_regular{this};
    QTimer m_mountsSettled{this};
    QTimer m_linksSettled{this};
    QSocketNotifier *m_mountsChanged = nullptr;
    int m_mountTable = -1;
};

} // namespace belfry
