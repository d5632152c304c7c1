// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/survey_worker.h"

#include "collect/filesystem/filesystem_surveyor.h"
#include "collect/host/os_surveyor.h"
#include "collect/network/arp_surveyor.h"
#include "collect/network/link_watcher.h"
#include "collect/network/netclass_surveyor.h"
#include "collect/time/clocksource_surveyor.h"

#include <QSocketNotifier>

#include <chrono>
#include <fcntl.h>
#include <unistd.h>

namespace belfry {

using namespace std::chrono_literals;

namespace {

constexpr auto kEvery = 10s;
// Many changes often come together (a container starts): one survey for all.
constexpr auto kSettle = 500ms;

} // namespace

SurveyWorker::SurveyWorker(const CollectPaths &paths, const Clock &clock, Boards &boards)
    : m_paths(paths), m_clock(clock), m_boards(boards)
{
    m_filesystems.push_back(std::make_unique<FilesystemSurveyor>(paths));
    m_properties.push_back(std::make_unique<NetclassSurveyor>(paths));
    m_properties.push_back(std::make_unique<ArpSurveyor>(paths));
    m_properties.push_back(std::make_unique<ClocksourceSurveyor>(paths));
    m_properties.push_back(std::make_unique<OsSurveyor>());
    m_regular.setInterval(kEvery);
    m_regular.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_regular, &QTimer::timeout, this, &SurveyWorker::survey);
    for (QTimer *timer : {&m_mountsSettled, &m_linksSettled}) {
        timer->setInterval(kSettle);
        timer->setSingleShot(true);
    }
    connect(&m_mountsSettled, &QTimer::timeout, this, &SurveyWorker::surveyFilesystems);
    connect(&m_linksSettled, &QTimer::timeout, this, &SurveyWorker::surveyProperties);
}

SurveyWorker::~SurveyWorker()
{
    if (m_mountTable >= 0)
        ::close(m_mountTable);
}

void SurveyWorker::start()
{
    survey();
    m_regular.start();
    watchMountTable();
    watchLinks();
}

void SurveyWorker::survey()
{
    surveyProperties();
    surveyFilesystems();
    Q_EMIT surveyed();
}

void SurveyWorker::watchMountTable()
{
    const std::string path = FilesystemSurveyor::mountTablePath(m_paths);
    m_mountTable = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (m_mountTable < 0)
        return;
    // The kernel reports a changed mount table as an exceptional condition, see proc(5).
    m_mountsChanged = new QSocketNotifier(m_mountTable, QSocketNotifier::Exception, this);
    connect(m_mountsChanged, &QSocketNotifier::activated, this, [this] {
        if (!m_mountsSettled.isActive())
            m_mountsSettled.start();
    });
}

void SurveyWorker::watchLinks()
{
    auto *links = new LinkWatcher(this);
    connect(links, &LinkWatcher::changed, this, [this] {
        if (!m_linksSettled.isActive())
            m_linksSettled.start();
    });
}

void SurveyWorker::surveyProperties()
{
    publish(m_properties, m_boards.properties);
}

void SurveyWorker::surveyFilesystems()
{
    publish(m_filesystems, m_boards.filesystems);
}

void SurveyWorker::publish(const std::vector<std::unique_ptr<Surveyor>> &surveyors, SurveyBoard &board)
{
    Survey all;
    for (const std::unique_ptr<Surveyor> &surveyor : surveyors)
        all.add(surveyor->take());
    all.takenNs = m_clock.monotonicNs();
    board.publish(std::make_shared<const Survey>(std::move(all)));
}

} // namespace belfry

#include "moc_survey_worker.cpp"
