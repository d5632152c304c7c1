// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/messages.h"

#include "translations/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void initMessages()
{
    Q_INIT_RESOURCE(belfry_messages);
}

namespace belfry {

namespace {

// Messages come from other machines and have pieces of files in them: what they cost has an end.
constexpr qsizetype kLongest = 1000;
constexpr int kMostParts = 16;

/// A line of messages.txt: "%1 took too long to answer".
struct MessageForm {
    QByteArray source;
    QRegularExpression pattern;
    std::vector<int> places;  ///< the numbers of its place holders, in their order
    std::vector<bool> quoted; ///< of each: it stands in quotes, so what is in its place is nothing of ours
    qsizetype letters = 0;    ///< without them
};

const QRegularExpression &placeHolder()
{
    static const QRegularExpression pattern(QStringLiteral("%([1-9])"));
    return pattern;
}

MessageForm messageForm(const QByteArray &line)
{
    const QString text = QString::fromUtf8(line);
    MessageForm form{line, {}, {}, {}, 0};
    QString pattern;
    qsizetype end = 0;
    for (auto all = placeHolder().globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch place = all.next();
        pattern += QRegularExpression::escape(text.mid(end, place.capturedStart() - end)) + QLatin1String("(.*)");
        form.places.push_back(place.captured(1).toInt());
        form.quoted.push_back(QStringView(text).left(place.capturedStart()).endsWith(u'"'));
        end = place.capturedEnd();
    }
    pattern += QRegularExpression::escape(text.mid(end));
    form.pattern.setPattern(QRegularExpression::anchoredPattern(pattern));
    form.pattern.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    form.letters = text.size() - 2 * qsizetype(form.places.size());
    return form;
}

/// Those that say most by themselves first, as one may be a special case of another.
std::vector<MessageForm> readMessageForms()
{
    initMessages();
    std::vector<MessageForm> forms;
    QFile file(QStringLiteral(":/belfry/translations/messages.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return forms;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty() && !line.startsWith('#'))
            forms.push_back(messageForm(line));
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const MessageForm &a, const MessageForm &b) { return a.letters > b.letters; });
    return forms;
}

QString shownParts(const QString &message, int most = kMostParts);

/// REQUIRES: a translation has the place holders of its source, as tests/checks/translations sees to.
/// The form's translation, with what stood at its place holders translated, too.
QString filled(const MessageForm &form, const QRegularExpressionMatch &found)
{
    const QString text = QCoreApplication::translate(kMessages, form.source.constData());
    QString shown;
    qsizetype end = 0;
    for (auto all = placeHolder().globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch place = all.next();
        const auto index =
            std::find(form.places.begin(), form.places.end(), place.captured(1).toInt()) - form.places.begin();
        const QString part = found.captured(int(index) + 1);
        shown += text.mid(end, place.capturedStart() - end);
        shown += form.quoted[std::size_t(index)] ? part : shownParts(part);
        end = place.capturedEnd();
    }
    return shown + text.mid(end);
}

std::optional<QString> shownWhole(const QString &message)
{
    static const std::vector<MessageForm> forms = readMessageForms();
    for (const MessageForm &form : forms) {
        if (const QRegularExpressionMatch found = form.pattern.match(message); found.hasMatch())
            return filled(form, found);
    }
    return std::nullopt;
}

/// A message that is known, or what is known of the first parts of one that is put together of several.
QString shownParts(const QString &message, int most)
{
    if (const auto whole = shownWhole(message))
        return *whole;
    for (const QLatin1String between : {QLatin1String(": "), QLatin1String("; "), QLatin1String(", ")}) {
        const qsizetype at = message.indexOf(between);
        if (at > 0 && most > 1)
            return shownWhole(message.left(at)).value_or(message.left(at)) + between +
                   shownParts(message.mid(at + between.size()), most - 1);
    }
    return message;
}

} // namespace

QString shownMessage(const QString &message)
{
    const bool isAsItIs = message.isEmpty() || message.size() > kLongest || installedLanguage() == QLatin1String("en");
    return isAsItIs ? message : shownParts(message);
}

} // namespace belfry
