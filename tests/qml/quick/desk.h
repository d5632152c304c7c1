// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/demo_source.h"
#include "stage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
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
    /// What can be undone is kept from here on.
    Q_INVOKABLE void keepUndo() { m_undoFolder = m_folder.filePath(QStringLiteral("undo")); }

    // Other machines, each a source in memory that calls itself as its address says.
    Q_INVOKABLE void addMachine(const QString &address);
    Q_INVOKABLE void loseMachine(const QString &address, int secondsAgo);
    Q_INVOKABLE int machineCount() const { return fleet() ? fleet()->count() : 0; }
    /// The expressions that a machine is asked for now.
    Q_INVOKABLE QStringList askedOf(const QString &address) const;
    Q_INVOKABLE QString machinesFile() const;
    /// The newest instant whose values were asked for; 0: none.
    Q_INVOKABLE double askedAt() const
    {
        const auto &instants = m_source->fakeSeries.instants;
        return instants.empty() ? 0 : double(instants.back().t);
    }

    // What the source has stored.
    Q_INVOKABLE int puts() const { return m_source->fakeLayouts.puts; }
    Q_INVOKABLE QVariantList storedPages() const;
    Q_INVOKABLE QVariantList storedVariables() const;
    /// The expressions that it is asked for now.
    Q_INVOKABLE QStringList asked() const;
    /// A widget's part of the layout document; empty if there is none.
    Q_INVOKABLE QVariantMap storedWidget(const QString &id) const;

    Q_INVOKABLE QVariantMap clipboard() const
    {
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        return {
            {QStringLiteral("picture"), data && data->hasImage()},
            {QStringLiteral("text"), data ? data->text() : QString()},
            {QStringLiteral("widgets"),
             data ? QString::fromUtf8(data->data(QStringLiteral("application/vnd.belfry.widgets+json"))) : QString()}};
    }
    Q_INVOKABLE void putOnClipboard(const QString &text) const { QGuiApplication::clipboard()->setText(text); }
    Q_INVOKABLE void clearClipboard() const { QGuiApplication::clipboard()->clear(); }

    /// A new file for a viewer's state; gone with the desk.
    Q_INVOKABLE QString stateFile() const;

protected:
    Source &source() override { return *m_source; }
    Fleet::Connect connector() override;
    QString undoFolder() const override { return m_undoFolder; }

private:
    DemoSource *machine(const QString &address) const;

    std::unique_ptr<DemoSource> m_source;
    QTemporaryDir m_folder;
    QString m_undoFolder;
};

} // namespace belfry
