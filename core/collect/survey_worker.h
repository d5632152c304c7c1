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

/// The survey thread's worker: looks at what may block, every ten seconds and when the mount table changes, and
/// leaves the findings on the boards, where the tick takes them from. Lives in a thread of its own.
class SurveyWorker final : public QObject
{
    Q_OBJECT

public:
    struct Boards {
        SurveyBoard filesystems;
        SurveyBoard network;
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
    void surveyFilesystems();
    void publish(Surveyor &surveyor, SurveyBoard &board);

    CollectPaths m_paths;
    const Clock &m_clock;
    Boards &m_boards;
    std::unique_ptr<Surveyor> m_filesystems;
    std::unique_ptr<Surveyor> m_network;
    QTimer m_regular{this};
    QTimer m_mountsSettled{this};
    QSocketNotifier *m_mountsChanged = nullptr;
    int m_mountTable = -1;
};

} // namespace belfry
