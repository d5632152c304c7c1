// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/happened_model.h"
#include "models/moved_model.h"
#include "source/source.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// What happened at an instant, and what moved with one of a chart's series. Asks when told what to show, and again a
/// moment after something else is chosen; what was shown stays until there is another answer.
class ExplainModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    /// The series that can be asked about, and which is.
    Q_PROPERTY(QStringList names READ names NOTIFY subjectChanged)
    Q_PROPERTY(int chosen READ chosen WRITE setChosen NOTIFY subjectChanged)
    Q_PROPERTY(QString name READ name NOTIFY subjectChanged)
    Q_PROPERTY(int colorIndex READ colorIndex NOTIFY subjectChanged)
    /// The instant, ms since 1970 UTC.
    Q_PROPERTY(double t READ t WRITE setT NOTIFY subjectChanged)
    Q_PROPERTY(State state READ state NOTIFY changed)
    /// Why there is no answer; empty if there is one.
    Q_PROPERTY(QString message READ message NOTIFY changed)
    /// Whether an answer is shown, be it one to an earlier question.
    Q_PROPERTY(bool known READ known NOTIFY changed)
    /// The value then: number and unit; "–" before there is an answer.
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString unit READ unit NOTIFY changed)
    /// "31 times its usual spread above usual, 12 %"
    Q_PROPERTY(QString reach READ reach NOTIFY changed)
    /// "12 metrics moved with it, of 1,214 series", or why none is listed.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// What couldn't be found out.
    Q_PROPERTY(QStringList missing READ missing NOTIFY changed)
    /// Of the series over the window, NaN where there is none; and where in it the instant is, 0 to 1.
    Q_PROPERTY(QList<double> values READ values NOTIFY changed)
    Q_PROPERTY(double place READ place NOTIFY changed)
    Q_PROPERTY(double fromMs READ fromMs NOTIFY changed)
    Q_PROPERTY(double toMs READ toMs NOTIFY changed)
    Q_PROPERTY(belfry::MovedModel *moved READ moved CONSTANT)
    Q_PROPERTY(belfry::HappenedModel *happened READ happened CONSTANT)

public:
    enum State { Idle, Loading, Ready, Failed, Disconnected };
    Q_ENUM(State)

    explicit ExplainModel(QObject *parent = nullptr);
    ~ExplainModel() override;

    /// `moment` as LiveSeries::moment() has it.
    Q_INVOKABLE void show(belfry::AppModel *app, const QVariantMap &moment);
    void show(Source &source, const QVariantMap &moment);
    /// Asks about the series of a row of moved() at the same instant.
    Q_INVOKABLE void showMoved(int row);
    /// So many instants later.
    Q_INVOKABLE void step(int instants);
    /// Asks for nothing any more and forgets what was answered.
    Q_INVOKABLE void close();

    QStringList names() const;
    int chosen() const { return m_chosen; }
    void setChosen(int chosen);
    QString name() const { return subject().value(QStringLiteral("name")).toString(); }
    int colorIndex() const { return subject().value(QStringLiteral("colorIndex")).toInt(); }
    double t() const { return double(m_t); }
    void setT(double ms);
    State state() const { return m_state; }
    QString message() const { return m_message; }
    bool known() const { return m_explanation != nullptr; }
    QString number() const;
    QString unit() const;
    QString reach() const;
    QString summary() const;
    QStringList missing() const { return m_explanation ? m_explanation->missing : QStringList(); }
    QList<double> values() const { return m_values; }
    double place() const;
    double fromMs() const { return m_explanation ? double(m_explanation->movement->from) : 0; }
    double toMs() const { return m_explanation ? double(m_explanation->movement->to) : 0; }
    MovedModel *moved() { return &m_moved; }
    HappenedModel *happened() { return &m_happened; }

Q_SIGNALS:
    void subjectChanged();
    void changed();

private:
    QVariantMap subject() const { return m_subjects.value(m_chosen).toMap(); }
    ExplainRequest request() const;
    bool isConnected() const;
    void askSoon();
    void ask();
    void stop();
    void onConnectionChanged();
    void take(const Result<ExplanationPtr> &answer);
    void setState(State state, const QString &message = {});
    void setExplanation(const ExplanationPtr &explanation);

    QPointer<Source> m_source;
    QVariantList m_subjects;
    int m_chosen = 0;
    Timestamp m_t = 0;
    State m_state = Idle;
    QString m_message;
    QTimer m_delay;
    QPointer<QFutureWatcher<Result<ExplanationPtr>>> m_reading;
    ExplanationPtr m_explanation;
    QString m_unit; ///< of what is explained
    QList<double> m_values;
    MovedModel m_moved;
    HappenedModel m_happened;
};

} // namespace belfry
