// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/completion_model.h"

#include "base/when_done.h"
#include "models/app_model.h"
#include "models/merge_rows.h"

#include <algorithm>
#include <array>

namespace belfry {

using promql::Expected;

namespace {

constexpr std::size_t kMostCandidates = 200;

constexpr std::array kKindNames{"metric", "function", "aggregation", "keyword",
                                "label",  "value",    "duration",    "operator"};

} // namespace

CompletionModel::CompletionModel(QObject *parent) : QAbstractListModel(parent) {}

CompletionModel::~CompletionModel()
{
    stopWatching(m_namesAsked.data());
    stopWatching(m_valuesAsked.data());
}

AppModel *CompletionModel::app() const
{
    return m_app;
}

void CompletionModel::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    if (m_app)
        disconnect(m_app->catalogue(), nullptr, this, nullptr);
    m_app = app;
    if (app)
        connect(app->catalogue(), &MetricCatalogue::changed, this, &CompletionModel::offer);
    m_names.reset();
    m_values.reset();
    Q_EMIT appChanged();
}

void CompletionModel::complete(const QString &text, int cursor, bool asked)
{
    m_text = text;
    m_point = promql::completionAt(text, cursor);
    m_asked = asked;
    if (m_app)
        m_app->catalogue()->refresh();
    offer();
}

void CompletionModel::clear()
{
    m_point.reset();
    show({});
    judgeLoading();
}

QVariantMap CompletionModel::replacement(int row) const
{
    if (!m_point || row < 0 || row >= count())
        return {};
    const Candidate &chosen = m_shown[std::size_t(row)];
    const promql::Replacement change = promql::replacementFor(m_text, *m_point, chosen.kind, chosen.name);
    return {{QStringLiteral("start"), change.start},
            {QStringLiteral("end"), change.end},
            {QStringLiteral("text"), change.text},
            {QStringLiteral("cursor"), change.cursor}};
}

void CompletionModel::offer()
{
    if (!m_point)
        return;
    std::vector<Candidate> found = candidates();
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    if (found.size() > kMostCandidates)
        found.resize(kMostCandidates);
    // What is there already needs no offer, unless something longer begins so.
    const QString there = m_text.mid(m_point->start, m_point->end - m_point->start);
    const auto begins = [&there](const Candidate &each) { return each.name.startsWith(there); };
    const bool isWritten = !found.empty() && found.front().name == there;
    if (isWritten && !m_asked && std::none_of(std::next(found.begin()), found.end(), begins))
        found.clear();
    show(std::move(found));
    judgeLoading();
}

void CompletionModel::show(std::vector<Candidate> candidates)
{
    const bool changed = mergeWholeRows(*this, m_shown, std::move(candidates),
                                        [](const Candidate &candidate) { return candidate.key(); });
    if (changed)
        Q_EMIT countChanged();
}

void CompletionModel::judgeLoading()
{
    const bool isOperand = m_point && m_point->expected == Expected::Operand;
    const bool awaitsMetrics = isOperand && m_app && m_app->catalogue()->state() == MetricCatalogue::Loading;
    const bool loading = m_point && (m_namesAsked || m_valuesAsked || awaitsMetrics);
    if (loading == m_loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Candidate &candidate = m_shown[std::size_t(index.row())];
    switch (role) {
    case KindRole: return QString::fromLatin1(kKindNames[std::size_t(candidate.kind)]);
    case Qt::DisplayRole:
    case NameRole: return candidate.name;
    case DetailRole: return candidate.detail;
    case HelpRole: return candidate.help;
    default: return {};
    }
}

QHash<int, QByteArray> CompletionModel::roleNames() const
{
    return {{KindRole, "kind"}, {NameRole, "name"}, {DetailRole, "detail"}, {HelpRole, "help"}};
}

} // namespace belfry

#include "moc_completion_model.cpp"
