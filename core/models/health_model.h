// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/past_state.h"
#include "source/source.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// The components of a host and how they are.
class HealthModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    /// The instant whose state it is, ms since 1970 UTC; 0: the present.
    Q_PROPERTY(double endMs READ endMs WRITE setEndMs NOTIFY configurationChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Of the host: "healthy", "degraded", "unhealthy", "unknown".
    Q_PROPERTY(QString hostState READ hostState NOTIFY changed)
    Q_PROPERTY(QString hostStateText READ hostStateText NOTIFY changed)
    Q_PROPERTY(QString hostReason READ hostReason NOTIFY changed)
    Q_PROPERTY(int score READ score NOTIFY changed)
    /// "All 9 components healthy", "1 degraded of 9 components".
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)

public:
    enum Role {
        ComponentRole = Qt::UserRole + 1, ///< component: its id, "filesystem:/home"
        TitleRole,                        ///< title: for people, in the own language
        CommonTitleRole,                  ///< commonTitle: as everybody has it, whatever language
        StateRole,                        ///< healthState: "healthy" …
        StateTextRole,                    ///< stateText: translated
        ReasonRole,                       ///< reason: never empty; in the own language
        ScoreRole,                        ///< score: 0–100
        SinceRole,                        ///< since: ms since 1970 UTC
        SinceTextRole,                    ///< sinceText: "for 3 h 5 min"
    };
    Q_ENUM(Role)

    explicit HealthModel(QObject *parent = nullptr);

    AppModel *app() const;
    void setApp(AppModel *app);
    void setSource(Source *source, const HostId &host = {});
    double endMs() const { return double(m_past.instant()); }
    void setEndMs(double ms);
    int count() const { return int(m_rows.size()); }
    QString hostState() const { return m_host.state; }
    QString hostStateText() const { return stateText(m_host.state); }
    QString hostReason() const { return m_host.reason; }
    int score() const { return m_host.score; }
    QString summary() const;
    bool known() const { return m_known; }

    /// A widget about each component (widget_offer.h).
    Q_INVOKABLE QVariantList offers() const;
    Q_INVOKABLE void retranslate() { refresh(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void configurationChanged();
    void countChanged();
    void changed();

private:
    struct Row {
        QString component;
        QString title;
        QString commonTitle;
        QString state = QStringLiteral("unknown");
        QString reason;
        QString sinceText;
        Timestamp since = 0;
        int score = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void refresh();
    static Row rowOf(const ComponentHealth &component, Timestamp now);
    static QString stateText(const QString &state);

    QPointer<AppModel> m_app;
    QPointer<Source> m_source;
    HostId m_hostId;
    Row m_host;
    std::vector<Row> m_rows;
    bool m_known = false;
    PastQueries m_past{pastHealthQueries(), this};
};

} // namespace belfry
