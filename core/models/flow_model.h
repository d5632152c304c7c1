// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/feed_model.h"

#include <QStringList>

namespace belfry {

/// How much goes from where to where: every series of the queries by the values that it has of some labels, its
/// stages. Series with the same values are one flow.
class FlowModel : public belfry::FeedModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Names of labels, separated by commas. Empty: `from` and `to`; where these are empty too, the labels of the
    /// series.
    Q_PROPERTY(QString stages MEMBER m_stages WRITE setStages NOTIFY configurationChanged)
    Q_PROPERTY(QString from MEMBER m_from WRITE setFrom NOTIFY configurationChanged)
    Q_PROPERTY(QString to MEMBER m_to WRITE setTo NOTIFY configurationChanged)
    /// The labels that are the stages, two or more; "" where everything is together.
    Q_PROPERTY(QStringList stageNames READ stageNames NOTIFY stageNamesChanged)
    /// Sum of the values, as text.
    Q_PROPERTY(QString totalText READ totalText NOTIFY totalChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name: "received → eth0"
        ValueRole,                   ///< value: double
        TextRole,                    ///< text: the value as it is read
    };
    Q_ENUM(Role)

    struct Flow {
        QStringList path; ///< a value of each stage's label, "–" where the series hasn't it
        double value = 0;
        friend bool operator==(const Flow &, const Flow &) = default;
    };

    explicit FlowModel(QObject *parent = nullptr) : FeedModel(parent) {}

    void setStages(const QString &stages);
    void setFrom(const QString &from);
    void setTo(const QString &to);
    QStringList stageNames() const { return m_stageNames; }
    QString totalText() const { return m_totalText; }
    const std::vector<Flow> &flows() const { return m_flows; }
    /// A value with the model's unit: "12 MiB/s".
    QString textOf(double value) const;

    /// A widget of the flow's first series (widget_offer.h); empty for a row that isn't there.
    Q_INVOKABLE QVariantMap offer(int row) const;
    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void stageNamesChanged();
    void totalChanged();
    /// The flows are others, or have other values.
    void flowsChanged();

private:
    struct Query {
        LivePointPtr point;
        SeriesListPtr of;
        std::vector<QStringList> paths; ///< of each series
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void forgetPoints() override { m_queries.assign(feed().size(), {}); }
    void takePoint(int query, const LivePointPtr &point) override;
    void refresh() override;
    QStringList wantedStages() const;
    void forgetPaths();
    QStringList pathOf(const Labels &labels) const;
    std::vector<Flow> collect();

    QString m_stages;
    QString m_from;
    QString m_to;
    QStringList m_stageNames;
    std::vector<Query> m_queries;
    std::vector<Flow> m_flows;
    QString m_totalText;
};

} // namespace belfry
