// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metric_details.h"

#include "base/when_done.h"
#include "models/app_model.h"
#include "models/merge_rows.h"

namespace belfry {

namespace {

constexpr int kMostValuesShown = 25; // of a label
constexpr qint64 kLabelsSinceMs = 60LL * 60 * 1000;

int countIn(const Result<QueryResultPtr> &answer)
{
    if (!answer)
        return 0;
    double sum = 0; // of several machines each has its own
    for (const ResultSeries &series : (*answer)->series)
        sum += series.samples.empty() ? 0 : series.samples.back().v;
    return int(sum);
}

} // namespace

MetricDetails::MetricDetails(QObject *parent) : QAbstractListModel(parent)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &MetricDetails::show);
}

MetricDetails::~MetricDetails()
{
    forget();
}

AppModel *MetricDetails::app() const
{
    return m_app;
}

void MetricDetails::setApp(AppModel *app)
{
    m_app = app;
    setMetric({});
}

void MetricDetails::setMetric(const QString &name)
{
    if (m_info.name == name && !name.isEmpty())
        return;
    const MetricInfo *known = m_app ? findMetric(*m_app->catalogue()->metrics(), name) : nullptr;
    m_info = known ? *known : MetricInfo{name, MetricType::Unknown, {}, {}, 0};
    m_series = m_info.series;
    m_chosen.clear();
    m_values.clear();
    show();
    ask();
    Q_EMIT metricChanged();
    Q_EMIT selectorChanged();
}

QString MetricDetails::selector() const
{
    QString all = m_info.name;
    for (const auto &[label, value] : m_chosen)
        all = narrowed(all, label, value);
    return all;
}

QString MetricDetails::expr() const
{
    return m_info.name.isEmpty() ? QString() : exploringExpr(m_info, selector(), m_series);
}

void MetricDetails::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    const Row &at = m_rows[std::size_t(row)];
    if (at.chosen)
        m_chosen.erase(at.label);
    else
        m_chosen[at.label] = at.value;
    m_series = at.chosen ? m_info.series : at.series;
    show();
    ask();
    Q_EMIT selectorChanged();
}

void MetricDetails::forget()
{
    for (const QPointer<QFutureWatcherBase> &each : std::exchange(m_asked, {})) {
        if (!each)
            continue;
        each->disconnect();
        each->cancel();
        each->deleteLater();
    }
}

template<typename T, typename Take>
void MetricDetails::await(const QFuture<Result<T>> &future, Take take)
{
    auto *watcher = watch(future, this, [this, take](const Result<T> &answer) {
        take(answer);
        settle();
    });
    connect(watcher, &QFutureWatcherBase::canceled, this, &MetricDetails::settle);
    m_asked.emplace_back(watcher);
}

/// How many series are selected now, and for each label its most frequent values. What is shown stays until there is an
/// answer.
void MetricDetails::ask()
{
    forget();
    if (!m_app || m_info.name.isEmpty())
        return;
    SeriesSource &source = m_app->source().series();
    await(source.query({{}, QStringLiteral("count(%1)").arg(selector())}),
          [this](const Result<QueryResultPtr> &answer) {
              if (!answer || m_series == countIn(answer))
                  return;
              m_series = countIn(answer);
              Q_EMIT selectorChanged();
          });
    const qint64 newest = qint64(m_app->hosts()->newestMs());
    const LabelNamesRequest request{{}, m_info.name, newest > 0 ? newest - kLabelsSinceMs : 0};
    await(source.labelNames(request), [this](const Result<std::vector<std::string>> &names) {
        for (const std::string &name : names.value_or(std::vector<std::string>())) {
            if (name != "__name__")
                askValues(QString::fromStdString(name));
        }
    });
    Q_EMIT loadingChanged();
}

/// Of a label that a value is chosen of, the others stay to be chosen in its place.
void MetricDetails::askValues(const QString &label)
{
    QString others = m_info.name;
    for (const auto &[name, value] : m_chosen) {
        if (name != label)
            others = narrowed(others, name, value);
    }
    SeriesSource &source = m_app->source().series();
    await(source.query({{}, labelValuesQuery(others, label, kMostValuesShown)}),
          [this, label](const Result<QueryResultPtr> &answer) {
              if (answer)
                  m_values[label].most = labelValues(**answer, label);
          });
    await(source.query({{}, labelValuesCountQuery(others, label)}),
          [this, label](const Result<QueryResultPtr> &answer) { m_values[label].different = countIn(answer); });
}

void MetricDetails::settle()
{
    std::erase_if(m_asked, [](const QPointer<QFutureWatcherBase> &each) { return !each || each->isFinished(); });
    m_later.start(0);
}

void MetricDetails::show()
{
    std::vector<Row> next;
    for (const auto &[label, values] : m_values) {
        const int different = std::max(values.different, int(values.most.size()));
        const QString heading = QStringLiteral("%1 · %2").arg(label, tr("%n values", nullptr, different));
        const auto chosen = m_chosen.find(label);
        for (const LabelValueCount &each : values.most)
            next.push_back(
                {label, heading, each.value, each.series, chosen != m_chosen.end() && chosen->second == each.value});
    }
    if (mergeWholeRows(*this, m_rows, std::move(next), [](const Row &row) { return row.key(); }))
        Q_EMIT countChanged();
    Q_EMIT loadingChanged();
}

int MetricDetails::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MetricDetails::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case LabelRole: return row.label;
    case HeadingRole: return row.heading;
    case Qt::DisplayRole:
    case ValueRole: return row.value;
    case SeriesRole: return row.series;
    case ChosenRole: return row.chosen;
    default: return {};
    }
}

QHash<int, QByteArray> MetricDetails::roleNames() const
{
    return {{LabelRole, "label"},
            {HeadingRole, "heading"},
            {ValueRole, "value"},
            {SeriesRole, "series"},
            {ChosenRole, "chosen"}};
}

} // namespace belfry

#include "moc_metric_details.cpp"
