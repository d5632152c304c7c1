// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/feed_model.h"
#include "models/legend.h"

#include <QVariantMap>

#include <limits>

namespace belfry {

/// The tiles of a host map: one for each value of a label, or for each series where there is no such label. The first
/// query says what they are worth; where several series are one tile's, the worst of them counts. A second query says
/// how large they are. In the order of their groups, then of their names.
class TileModel : public belfry::FeedModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Whose values are tiles; empty: each series is one.
    Q_PROPERTY(QString label MEMBER m_label WRITE setLabel NOTIFY configurationChanged)
    /// By whose values tiles are grouped; empty: they aren't.
    Q_PROPERTY(QString group MEMBER m_group WRITE setGroup NOTIFY configurationChanged)
    /// Ends of the scale; NaN: 0, or the least value below it, and the largest.
    Q_PROPERTY(double minimum MEMBER m_minimum WRITE setMinimum NOTIFY configurationChanged)
    Q_PROPERTY(double maximum MEMBER m_maximum WRITE setMaximum NOTIFY configurationChanged)
    /// What numbers are called, as Format.valueTexts() has it.
    Q_PROPERTY(QVariantMap texts MEMBER m_texts WRITE setTexts NOTIFY configurationChanged)
    /// At most so many tiles.
    Q_PROPERTY(int limit MEMBER m_limit WRITE setLimit NOTIFY configurationChanged)
    /// A second query says how large tiles are.
    Q_PROPERTY(bool sized READ sized NOTIFY configurationChanged)
    /// "40 of 52, 2 critical, 1 warning"
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name: the legend's text, else the label's value
        LabelValueRole,              ///< labelValue
        GroupRole,                   ///< group
        ValueRole,                   ///< value: double
        TextRole,                    ///< text: the value as it is read
        SizeRole,                    ///< size: double; 1 without a second query
        StateRole,                   ///< thresholdState: "ok", "warning", "critical"; "" without thresholds or value
        StrengthRole,                ///< strength: where it is on the scale, 0–1
    };
    Q_ENUM(Role)

    struct Tile {
        QString key;
        QString name;
        QString labelValue;
        QString group;
        double value = 0; ///< NaN: there is a series, but no number
        QString text;
        double size = 1;
        QString state;
        double strength = 0;
        friend bool operator==(const Tile &a, const Tile &b)
        {
            return sameBits(a.value, b.value) && a.size == b.size && a.strength == b.strength && a.state == b.state &&
                   a.text == b.text && a.name == b.name;
        }
    };

    explicit TileModel(QObject *parent = nullptr) : FeedModel(parent) {}

    void setLabel(const QString &label);
    void setGroup(const QString &group);
    void setMinimum(double minimum);
    void setMaximum(double maximum);
    void setTexts(const QVariantMap &texts);
    void setLimit(int limit);
    bool sized() const { return feed().size() > 1; }
    QString summary() const { return m_summary; }
    const std::vector<Tile> &tiles() const { return m_tiles; }

    /// What the label is of that tile; empty where it has none.
    Q_INVOKABLE QString labelValue(int row) const;
    /// A widget of the tile's series alone (widget_offer.h); empty for a tile that isn't there.
    Q_INVOKABLE QVariantMap offer(int row) const;
    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void summaryChanged();

private:
    struct Query {
        LivePointPtr point;
        SeriesListPtr of;
        std::vector<int> tiles; ///< of each series: its tile's; -1: it has none
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void forgetPoints() override;
    void takePoint(int query, const LivePointPtr &point) override;
    void refresh() override;
    void assign();
    Tile tileOf(const Labels &labels, const SeriesNames &names) const;
    QString keyOf(const Labels &labels) const;
    bool isWorse(double value, double than) const;
    std::vector<Tile> collect() const;
    void finish(std::vector<Tile> &tiles) const;
    void sumUp(std::size_t all);

    QString m_label = QStringLiteral("instance");
    QString m_group;
    double m_minimum = std::numeric_limits<double>::quiet_NaN();
    double m_maximum = std::numeric_limits<double>::quiet_NaN();
    QVariantMap m_texts;
    int m_limit = 2000;
    std::vector<Query> m_queries;
    std::vector<Tile> m_blank; ///< every tile that the series make, without values
    bool m_assigned = false;
    std::vector<Tile> m_tiles;
    QString m_summary;
};

} // namespace belfry
