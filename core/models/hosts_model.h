// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/source.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The machines of a source, the source's own first. The properties are the first one's: what the host card
/// and the status bar show.
class HostsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the AppModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString version READ version NOTIFY changed)
    /// "41 days of history"
    Q_PROPERTY(QString historyText READ historyText NOTIFY changed)
    /// "1214 series"
    Q_PROPERTY(QString seriesText READ seriesText NOTIFY changed)
    /// "tick 0.41 ms"
    Q_PROPERTY(QString tickText READ tickText NOTIFY changed)
    /// "0.31 B/sample"
    Q_PROPERTY(QString storageText READ storageText NOTIFY changed)
    /// "1 viewer", "2 viewers"
    Q_PROPERTY(QString viewersText READ viewersText NOTIFY changed)
    Q_PROPERTY(bool storageOk READ storageOk NOTIFY changed)
    Q_PROPERTY(QString storageMessage READ storageMessage NOTIFY changed)
    /// The first sample that is kept and the last complete tick, ms since 1970 UTC. Doubles, as all times QML handles.
    Q_PROPERTY(double oldestMs READ oldestMs NOTIFY changed)
    Q_PROPERTY(double newestMs READ newestMs NOTIFY changed)

public:
    enum Role {
        HostIdRole = Qt::UserRole + 1, ///< hostId
        NameRole,                      ///< name
        VersionRole,                   ///< version
        NewestRole,                    ///< newest: last complete tick, ms since 1970 UTC
        SeriesCountRole,               ///< seriesCount
        HistoryTextRole,               ///< historyText
        StorageOkRole,                 ///< storageOk
        StorageMessageRole,            ///< storageMessage
    };
    Q_ENUM(Role)

    explicit HostsModel(QObject *parent = nullptr);
    void setSource(Source *source);

    int count() const { return int(m_hosts.size()); }
    QString name() const { return first().name; }
    QString version() const { return first().version; }
    QString historyText() const { return historyTextOf(first()); }
    QString seriesText() const;
    QString tickText() const;
    QString storageText() const;
    QString viewersText() const;
    bool storageOk() const { return first().storageOk; }
    QString storageMessage() const { return first().storageMessage; }
    double oldestMs() const { return double(first().oldest); }
    double newestMs() const { return double(first().newest); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void changed();

private:
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void refresh();
    const HostInfo &first() const;
    static QString historyTextOf(const HostInfo &host);

    QPointer<Source> m_source;
    std::vector<HostInfo> m_hosts;
};

} // namespace belfry
