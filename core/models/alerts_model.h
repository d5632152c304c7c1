// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/past_state.h"
#include "source/source.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// Alerts, firing before pending before resolved, the newest first.
class AlertsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    /// Which states to list: "firing", "pending", "resolved". Empty: all.
    Q_PROPERTY(QStringList states READ states WRITE setStates NOTIFY configurationChanged)
    /// The instant whose state it is, ms since 1970 UTC; 0: the present.
    Q_PROPERTY(double endMs READ endMs WRITE setEndMs NOTIFY configurationChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Of all alerts, whatever `states` says.
    Q_PROPERTY(int firing READ firing NOTIFY changed)
    /// Of what fires and isn't silenced: "critical" if any of it is, else "warning"; empty if nothing does.
    Q_PROPERTY(QString worst READ worst NOTIFY changed)
    Q_PROPERTY(int pending READ pending NOTIFY changed)
    /// "2 firing · 1 pending · 1 silenced"; "None firing" in quiet times.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// False until the first evaluation is there.
    Q_PROPERTY(bool known READ known NOTIFY changed)
    /// False at an instant of which nothing is kept: whether something fired then can't be said.
    Q_PROPERTY(bool recorded READ recorded NOTIFY changed)
    /// What is wrong with rules or rule files; empty if nothing.
    Q_PROPERTY(QStringList ruleErrors READ ruleErrors NOTIFY changed)
    /// Whether the user may acknowledge alerts.
    Q_PROPERTY(bool canAcknowledge READ canAcknowledge NOTIFY canAcknowledgeChanged)
    /// Why the last acknowledgement, or its withdrawal, didn't happen; empty if it did.
    Q_PROPERTY(QString failure READ failure NOTIFY failureChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< key: the fingerprint
        NameRole,                   ///< name: the rule's
        SummaryRole,                ///< summary: the annotation in the own language, else the name
        DescriptionRole,            ///< description: the same; may be empty
        StateRole,                  ///< alertState: "firing", "pending", "resolved"
        StateTextRole,              ///< stateText: "Firing" …, translated
        SeverityRole,               ///< severity: "critical", "warning", "info" or what the rule says
        LabelsRole,                 ///< labelsText: "device=sda, mountpoint=/home"
        ValueRole,                  ///< value: double
        SinceRole,                  ///< since: ms since 1970 UTC, when the state began
        SinceTextRole,              ///< sinceText: "firing for 12 min"
        RunbookRole,                ///< runbook: the same of runbook_url; may be empty
        AcknowledgedRole,           ///< acknowledged: "acknowledged by ann: on it", translated; empty if nobody has
        SilencedRole,               ///< silenced: "silenced by ann until 21:30: maintenance", translated; else empty
    };
    Q_ENUM(Role)

    explicit AlertsModel(QObject *parent = nullptr);

    AppModel *app() const;
    void setApp(AppModel *app);
    void setSource(Source *source, const HostId &host = {});
    QStringList states() const { return m_states; }
    void setStates(const QStringList &states);
    double endMs() const { return double(m_past.instant()); }
    void setEndMs(double ms);
    int count() const { return int(m_rows.size()); }
    int firing() const { return m_firing; }
    QString worst() const { return m_worst; }
    int pending() const { return m_pending; }
    QString summary() const;
    bool known() const { return m_known; }
    bool recorded() const;
    QStringList ruleErrors() const { return m_ruleErrors; }
    bool canAcknowledge() const;
    QString failure() const { return m_failure; }

    /// Says that the user looks after the alert of this key, or takes that back. It shows with the next snapshot;
    /// failure() says why not.
    Q_INVOKABLE void acknowledge(const QString &key, const QString &comment = {});
    Q_INVOKABLE void withdraw(const QString &key);
    /// A widget about the alert of this key (widget_offer.h); empty if there is none.
    Q_INVOKABLE QVariantMap offer(const QString &key) const;
    /// Of every row.
    Q_INVOKABLE QVariantList offers() const;
    Q_INVOKABLE void retranslate() { refresh(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void configurationChanged();
    void countChanged();
    void changed();
    void canAcknowledgeChanged();
    void failureChanged();

private:
    struct Row {
        QString key;
        QString name;
        QString summary;
        QString description;
        QString state;
        QString severity;
        QString labels;
        QString runbook;
        QString sinceText;
        QString acknowledged;
        QString silenced;
        Timestamp since = 0;
        double value = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    /// Of now, or of the past that is looked at; may be null.
    AlertSnapshotPtr shown() const;
    void refresh();
    static Row rowOf(const Alert &alert, const AlertSnapshot &snapshot);
    static QString lastingText(AlertState state, Timestamp ms);
    void takeRuleErrors(const AlertSnapshot &snapshot);
    static QString stateText(const QString &state);
    static QString acknowledgedText(const Alert &alert);
    static QString silencedText(const Alert &alert, const AlertSnapshot &snapshot);
    void report(const QFuture<Result<Acknowledgement>> &done);

    QPointer<AppModel> m_app;
    QPointer<Source> m_source;
    HostId m_host;
    QStringList m_states;
    std::vector<Row> m_rows;
    QStringList m_ruleErrors;
    QString m_failure;
    int m_firing = 0;
    QString m_worst;
    int m_pending = 0;
    int m_silenced = 0; ///< of those that fire
    bool m_known = false;
    PastQueries m_past{pastAlertsQueries(), this};
};

/// The worst of what fires and isn't silenced: "critical" if any of it is, else "warning"; empty if nothing does.
QString worstFiring(const AlertSnapshot &snapshot);

} // namespace belfry
