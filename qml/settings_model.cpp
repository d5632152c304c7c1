// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings_model.h"

#include "models/fuzzy_match.h"
#include "models/merge_sorted_rows.h"
#include "translations/translations.h"

#include <QCoreApplication>

#include <array>

namespace belfry {

/// Each is a property of ViewerState.
struct Setting {
    const char *property;
    const char *group;
    const char *title;
    const char *description;
    std::vector<const char *> choices; ///< empty: on or off, unless it is one of the languages
    bool isLanguage = false;
};

namespace {

const auto &allSettings()
{
    static const std::array settings{
        Setting{"scheme",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Theme"),
                QT_TRANSLATE_NOOP("Settings", "Dark or light, or as the rest of the desktop is."),
                {QT_TRANSLATE_NOOP("Settings", "As the system"), QT_TRANSLATE_NOOP("Settings", "Dark"),
                 QT_TRANSLATE_NOOP("Settings", "Light")}},
        Setting{"reduceMotion",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Reduce motion"),
                QT_TRANSLATE_NOOP("Settings", "What moves is at its new place at once."),
                {}},
        Setting{"language",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Language"),
                QT_TRANSLATE_NOOP("Settings",
                                  "Of texts, numbers and dates. What a dashboard or a rule says stays as it is."),
                {QT_TRANSLATE_NOOP("Settings", "As the system")},
                true},
        Setting{
            "suggest",
            QT_TRANSLATE_NOOP("Settings", "Queries"),
            QT_TRANSLATE_NOOP("Settings", "Suggest while typing"),
            QT_TRANSLATE_NOOP("Settings", "Offers metrics, functions and labels by itself; Ctrl+Space always does."),
            {}},
        Setting{"preview",
                QT_TRANSLATE_NOOP("Settings", "Queries"),
                QT_TRANSLATE_NOOP("Settings", "Preview of widgets"),
                QT_TRANSLATE_NOOP("Settings", "Shows a widget on live data while it is configured."),
                {}},
    };
    return settings;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

QStringList choicesOf(const Setting &setting)
{
    QStringList choices;
    for (const char *choice : setting.choices) {
        choices.append(translated(choice));
    }
    if (setting.isLanguage) {
        const QStringList known = languages();
        std::transform(known.begin(), known.end(), std::back_inserter(choices), languageName);
    }
    return choices;
}

/// A choice is its place among the choices, save for a language, which is its code.
QVariant shownValue(const Setting &setting, const QVariant &value)
{
    return setting.isLanguage ? QVariant(int(languages().indexOf(value.toString())) + 1) : value;
}

QVariant keptValue(const Setting &setting, const QVariant &value)
{
    return setting.isLanguage ? QVariant(languages().value(value.toInt() - 1)) : value;
}

bool answers(const Setting &setting, const QString &query)
{
    const QString all =
        QStringList{translated(setting.title), translated(setting.group), translated(setting.description)}.join(u' ');
    // Letters strewn over a sentence would find everything: each word has to stand in it.
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    const auto stands = [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); };
    return std::all_of(words.begin(), words.end(), stands) || fuzzyScore(query, translated(setting.title)) >= 0;
}

} // namespace

SettingsModel::SettingsModel(QObject *parent) : QAbstractListModel(parent)
{
    find();
}

void SettingsModel::setViewer(ViewerState *viewer)
{
    if (m_viewer == viewer) {
        return;
    }
    if (m_viewer) {
        m_viewer->disconnect(this);
    }
    m_viewer = viewer;
    if (viewer != nullptr) {
        connect(viewer, &ViewerState::schemeChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::reduceMotionChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::languageChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::suggestChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::previewChanged, this, &SettingsModel::announceValues);
    }
    announceValues();
    Q_EMIT viewerChanged();
}

void SettingsModel::setQuery(const QString &query)
{
    if (m_query == query) {
        return;
    }
    m_query = query;
    find();
    Q_EMIT queryChanged();
}

void SettingsModel::find()
{
    std::vector<const Setting *> found;
    for (const Setting &setting : allSettings()) {
        if (answers(setting, m_query)) {
            found.push_back(&setting);
        }
    }
    const int before = count();
    mergeSortedRows(*this, m_rows, std::move(found), std::less<const Setting *>(), [](int, const Setting *) {});
    if (count() != before) {
        Q_EMIT countChanged();
    }
}

void SettingsModel::announceValues()
{
    if (count() > 0) {
        Q_EMIT dataChanged(index(0), index(count() - 1), {ValueRole});
    }
}

void SettingsModel::change(int row, const QVariant &value)
{
    if (m_viewer && row >= 0 && row < count()) {
        const Setting &setting = *m_rows[std::size_t(row)];
        m_viewer->setProperty(setting.property, keptValue(setting, value));
    }
}

QVariantList SettingsModel::offers() const
{
    QVariantList all;
    for (const Setting &setting : allSettings()) {
        all.append(QVariantMap{{QStringLiteral("kind"), QStringLiteral("setting")},
                               {QStringLiteral("target"), translated(setting.title)},
                               {QStringLiteral("title"), translated(setting.title)},
                               {QStringLiteral("detail"), tr("Setting")},
                               {QStringLiteral("symbol"), QStringLiteral("settings")}});
    }
    return all;
}

int SettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Setting &setting = *m_rows[std::size_t(index.row())];
    switch (role) {
    case SettingRole: return QString::fromLatin1(setting.property);
    case GroupRole: return translated(setting.group);
    case Qt::DisplayRole:
    case TitleRole: return translated(setting.title);
    case DescriptionRole: return translated(setting.description);
    case ValueRole: return m_viewer ? shownValue(setting, m_viewer->property(setting.property)) : QVariant();
    case ChoicesRole: return choicesOf(setting);
    default: return {};
    }
}

QHash<int, QByteArray> SettingsModel::roleNames() const
{
    return {{SettingRole, "setting"},         {GroupRole, "group"},     {TitleRole, "title"},
            {DescriptionRole, "description"}, {ChoicesRole, "choices"}, {ValueRole, "value"}};
}

} // namespace belfry

#include "moc_settings_model.cpp"
