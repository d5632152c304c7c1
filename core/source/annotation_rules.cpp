// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/annotation_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace belfry {

namespace {

Result<void> wrongMember(const char *member, const QString &expected)
{
    return failure(expected, ErrorKind::Invalid, {{}, 0, 0, u'/' + QLatin1String(member)});
}

} // namespace

bool isAnnotationTag(const QString &tag)
{
    return !tag.isEmpty() && tag.size() <= annotations::kTagChars &&
           std::all_of(tag.begin(), tag.end(), [](QChar c) { return c.isPrint() && !c.isSpace() && c != u','; });
}

QStringList annotationTags(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    QStringList tags = text.split(between, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    return tags;
}

Result<void> checkAnnotation(const Annotation &annotation, Timestamp now)
{
    using namespace annotations;
    if (annotation.text.trimmed().isEmpty() || annotation.text.size() > kTextChars)
        return wrongMember("text", QStringLiteral("expected a text of 1 to %1 characters").arg(kTextChars));
    if (annotation.t < now - kOldestDays * kDayMs || annotation.t > now + kDayMs)
        return wrongMember("t", QStringLiteral("expected a time of the last %1 days").arg(kOldestDays));
    if (annotation.durationMs < 0 || annotation.durationMs > kLongestMs)
        return wrongMember("durationMs", QStringLiteral("expected at most %1 days").arg(kLongestMs / kDayMs));
    if (annotation.tags.size() > kTags || !std::all_of(annotation.tags.begin(), annotation.tags.end(), isAnnotationTag))
        return wrongMember("tags", QStringLiteral("expected at most %1 words of at most %2 characters, without commas")
                                       .arg(kTags)
                                       .arg(kTagChars));
    return {};
}

} // namespace belfry
