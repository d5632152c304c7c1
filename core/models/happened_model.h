// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/explain_source.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What is known of the time around an instant besides its series: alerts, incidents, annotations, and the processes
/// and containers that changed most. Rows of a kind stand together.
class HappenedModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an ExplainModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< key: unique
        SectionRole,                ///< section: "Alerts", "Health", "Annotations", "Processes" …
        TitleRole,                  ///< title
        DetailRole,                 ///< detail: a sentence more; may be empty
        ConditionRole,              ///< condition: a state's word, as StateMark takes it; empty where there is none
        WordRole,                   ///< word: the state, translated
        WhenRole,                   ///< when: "12 s before", "then"; empty where it is no event
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int count() const { return int(m_rows.size()); }
    /// Null: nothing.
    void setExplanation(const ExplanationPtr &explanation);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        QString key;
        QString section;
        QString title;
        QString detail;
        QString condition;
        QString word;
        QString when;
        friend bool operator==(const Row &, const Row &) = default;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    static Row rowOf(const AlertThen &alert);
    static Row rowOf(const AlertLogEntry &change, Timestamp t);
    static Row rowOf(const HealthIncident &incident, Timestamp t);
    static Row rowOf(const Annotation &annotation, Timestamp t);
    static Row rowOf(const GroupChange &change);

    std::vector<Row> m_rows;
};

} // namespace belfry
