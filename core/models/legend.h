// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace belfry {

/// Fills a template: every {{name}} becomes what `valueOf` says of the name (without the spaces around it).
QString fillTemplate(const QString &text, const std::function<QString(const QString &name)> &valueOf);

/// What the series of a query are called: its template over the labels of each. Without one, or where it gives nothing,
/// what tells them apart: the values of those labels that aren't the same for all of them, as "0 · idle", the metric
/// among them where they have several. One alone has the values of its labels, but for the machine and the job;
/// otherwise its metric. Where nothing of that is there it is the expression.
class SeriesNames
{
public:
    SeriesNames(const QString &legend, const QString &expr, const std::vector<LabelsPtr> &all);

    QString of(const Labels &labels) const;

private:
    QString m_legend;
    QString m_expr;
    std::vector<std::string> m_telling; ///< names of labels, sorted
};

QString labelValue(const Labels &labels, const QString &name);

/// "device=sda, mountpoint=/home": what tells one alert of a rule from another.
QString labelsText(const Labels &labels);

} // namespace belfry
