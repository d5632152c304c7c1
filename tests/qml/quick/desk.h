// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk_pages.h"
#include "fakes/demo_source.h"
#include "stage.h"

#include <QTemporaryDir>

namespace belfry {

/// The scene over a source in memory, and everything that can happen to the source. A test begins with reset(), may
/// arrange answers, and then opens the window.
class Desk : public Stage
{
    Q_OBJECT

public:
    explicit Desk(QQmlEngine &engine);
    ~Desk() override { Desk::close(); }

    /// A new source with the test page, live, everything allowed.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void close() override;

    // What the source does.
    Q_INVOKABLE void tick() { m_source->tick(); }
    Q_INVOKABLE void fallSilent(int secondsAgo);
    Q_INVOKABLE void loseConnection(const QString &reason, int retrySeconds);
    Q_INVOKABLE void comeBack();
    Q_INVOKABLE void refuse(const QString &expr, const QString &message, int column);
    Q_INVOKABLE void answerEmpty(const QString &expr) { m_source->setSeries(expr, {}); }
    Q_INVOKABLE void answerOneSeries(const QString &expr)
    {
        m_source->setSeries(expr, {Labels{{"instance", "atlas"}}});
    }
    Q_INVOKABLE void answerNothing() { m_source->setMute(true); }
    // Explanations: those that are asked for wait, come, or are refused; what the last one was about.
    Q_INVOKABLE void holdExplanations() { m_source->fakeExplanations.held = true; }
    Q_INVOKABLE void releaseExplanation() { m_source->fakeExplanations.release(); }
    Q_INVOKABLE void refuseExplanations() { m_source->fakeExplanations.answer = nullptr; }
    Q_INVOKABLE void explainNothing();
    Q_INVOKABLE QVariantMap explained() const;
    Q_INVOKABLE void withdrawRights() { m_source->setCapabilities({}); }
    Q_INVOKABLE void failToStore(const QString &message);

    /// A page of its own: "device" repeated for each of eth0, eth1 and lo, "load" over a limit that is typed.
    Q_INVOKABLE void haveVariables();
    /// The page "Other" has so many widgets. Before the window is opened.
    Q_INVOKABLE void fillOther(int widgets) { m_source->setLayout(pages::withTexts(widgets)); }
    /// A page with the processes of the source, of which it has five.
    Q_INVOKABLE void haveProcesses() { m_source->setLayout(pages::ofProcesses()); }
    /// A page with its five connections.
    Q_INVOKABLE void haveConnections() { m_source->setLayout(pages::ofConnections()); }
    /// What was done to processes: "812 TERM", "812 nice 5".
    Q_INVOKABLE QStringList doneToProcesses() const { return m_source->fakeProcesses.acts; }
    /// From here on nothing can be done to them.
    Q_INVOKABLE void refuseProcesses(const QString &why)
    {
        m_source->fakeProcesses.failure = Error{why, ErrorKind::Forbidden, {}};
    }
    Q_INVOKABLE void failProcesses(const QString &why)
    {
        m_source->fakeProcesses.fail({why, ErrorKind::Unavailable, {}});
    }
    /// Whether somebody watches them now.
    Q_INVOKABLE bool watchesProcesses() const { return !m_source->fakeProcesses.subscriptions.empty(); }
    /// What can be undone is kept from here on.
    Q_INVOKABLE void keepUndo() { m_undoFolder = m_folder.filePath(QStringLiteral("undo")); }

    // Other machines, each a source in memory that calls itself as its address says.
    Q_INVOKABLE void addMachine(const QString &address);
    Q_INVOKABLE void loseMachine(const QString &address, int secondsAgo);
    Q_INVOKABLE int machineCount() const { return fleet() ? fleet()->count() : 0; }
    /// The expressions that a machine is asked for now.
    Q_INVOKABLE QStringList askedOf(const QString &address) const;
    /// How many live queries of the expression are held now.
    Q_INVOKABLE int asking(const QString &expr) const { return int(m_source->fakeSeries.of(expr).size()); }
    Q_INVOKABLE QString machinesFile() const;
    /// Whether values of that instant were asked for.
    Q_INVOKABLE bool wasAskedAt(double t) const
    {
        const auto &instants = m_source->fakeSeries.instants;
        return std::any_of(instants.begin(), instants.end(), [t](const auto &each) { return double(each.t) == t; });
    }

    /// A page "records" with a log of events that has these options.
    Q_INVOKABLE void haveRecords(const QVariantMap &options) { m_source->setLayout(pages::ofLog(options)); }
    /// The same with a table of how full file systems are.
    Q_INVOKABLE void haveTable(const QVariantMap &options) { m_source->setLayout(pages::ofTable(options)); }

    // Notes and events. Times are seconds before the newest tick.
    Q_INVOKABLE void note(const QString &text, int secondsAgo, int lasting = 0);
    Q_INVOKABLE void alertFired(const QString &summary, int secondsAgo, const QString &severity);
    Q_INVOKABLE void failToNote(const QString &message);
    /// [{ text, t, durationMs, tags }, …], the oldest first.
    Q_INVOKABLE QVariantList notes() const;
    Q_INVOKABLE double nowMs() const { return double(m_source->now()); }

    // What the source has stored.
    Q_INVOKABLE int puts() const { return m_source->fakeLayouts.puts; }
    Q_INVOKABLE QVariantList storedPages() const;
    Q_INVOKABLE QVariantList storedVariables() const;
    /// The expressions that it is asked for now.
    Q_INVOKABLE QStringList asked() const;
    /// A widget's part of the layout document; empty if there is none.
    Q_INVOKABLE QVariantMap storedWidget(const QString &id) const;

    // What others do with layouts.
    Q_INVOKABLE void holdStoring(bool hold);
    Q_INVOKABLE void renameElsewhere(const QString &page, const QString &title);
    Q_INVOKABLE void retitleVariableElsewhere(const QString &variable, const QString &title);
    /// The layout comes from a file of the server from now on.
    Q_INVOKABLE void provide(const QString &origin);
    Q_INVOKABLE void serveAt(const QString &address);

    /// A new file for a viewer's state; gone with the desk.
    Q_INVOKABLE QString stateFile() const;

protected:
    Source &source() override { return *m_source; }
    Fleet::Connect connector() override;
    QString undoFolder() const override { return m_undoFolder; }

private:
    /// Of those of a list in the document: as somebody else has stored it.
    void retitleElsewhere(const QString &list, const QString &key, const QString &value, const QString &title);
    DemoSource *machine(const QString &address) const;

    std::unique_ptr<DemoSource> m_source;
    QTemporaryDir m_folder;
    QString m_undoFolder;
};

} // namespace belfry
