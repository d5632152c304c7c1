// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/label_answers.h"
#include "query/editing/completion.h"
#include "source/source.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QPointer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace belfry {

class AppModel;

/// What may stand at the cursor of a query that is being written, the best first: metrics, functions, labels and their
/// values as the machine has them. What has to be asked of the source comes when it comes; nothing is waited for.
class CompletionModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY appChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Asked for something that isn't there yet.
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< kind: "metric", "function", "aggregation", "keyword", "label", "value",
                                     ///< "duration", "operator"
        NameRole,                    ///< name: what is shown and searched
        DetailRole,                  ///< detail: "counter · 8 series", "range vector", "12 series"
        HelpRole,                    ///< help: a line, may be empty
    };
    Q_ENUM(Role)

    explicit CompletionModel(QObject *parent = nullptr);
    ~CompletionModel() override;

    AppModel *app() const;
    void setApp(AppModel *app);
    bool loading() const { return m_loading; }
    int count() const { return int(m_shown.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// For this text and place. Without being `asked` for it offers nothing where nothing has been begun, nor what is
    /// there already.
    Q_INVOKABLE void complete(const QString &text, int cursor, bool asked);
    Q_INVOKABLE void clear();
    /// The edit that puts a row into the text: { start, end, text, cursor }, as promql::Replacement.
    Q_INVOKABLE QVariantMap replacement(int row) const;

Q_SIGNALS:
    void appChanged();
    void countChanged();
    void loadingChanged();

private:
    struct Candidate {
        promql::CandidateKind kind = promql::CandidateKind::Metric;
        QString name;
        QString detail;
        QString help;
        int score = 0;
        QString key() const { return QString::number(int(kind)) + name; }
        friend bool operator==(const Candidate &, const Candidate &) = default;
    };
    struct LabelNames { // of the selector that was asked last
        QString selector;
        QStringList names;
    };
    struct LabelValues {
        QString selector;
        QString label;
        QString contains; ///< only those, as there are more than are sent
        std::vector<LabelValueCount> values;
        bool all = false;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void offer();
    std::vector<Candidate> candidates();
    void add(std::vector<Candidate> &to, Candidate candidate, int bonus = 0) const;
    void addMetrics(std::vector<Candidate> &to) const;
    void addAggregations(std::vector<Candidate> &to) const;
    void addFunctions(std::vector<Candidate> &to) const;
    void addWords(std::vector<Candidate> &to, promql::CandidateKind kind, const QStringList &words) const;
    void addLabelNames(std::vector<Candidate> &to);
    void addLabelValues(std::vector<Candidate> &to);
    void askNames();
    void askValues();
    void show(std::vector<Candidate> candidates);
    void judgeLoading();

    QPointer<AppModel> m_app;
    QString m_text;
    std::optional<promql::CompletionPoint> m_point; ///< nothing while it is closed
    bool m_asked = false;
    bool m_loading = false;
    std::vector<Candidate> m_shown;
    std::optional<LabelNames> m_names;
    std::optional<LabelValues> m_values;
    QPointer<QFutureWatcher<Result<std::vector<std::string>>>> m_namesAsked;
    QPointer<QFutureWatcher<Result<QueryResultPtr>>> m_valuesAsked;
    LabelValues m_valuesWanted; ///< that m_valuesAsked will bring
    QString m_namesWanted;
};

} // namespace belfry
