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
    std::vector<const char *> choices; ///< empty: on or off; of languages, what stands before them
    enum class Needs { Nothing, Tray };
    Needs needs = Needs::Nothing;
    enum class Kind { Plain, Language };
    Kind kind = Kind::Plain;

    bool isOffered(bool trayAvailable) const { return needs == Needs::Nothing || trayAvailable; }
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
        Setting{"contrast",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Contrast"),
                QT_TRANSLATE_NOOP("Settings",
                                  "High: all borders are drawn, and what is read differs from its ground by 7:1."),
                {QT_TRANSLATE_NOOP("Settings", "As the system"), QT_TRANSLATE_NOOP("Settings", "Standard"),
                 QT_TRANSLATE_NOOP("Settings", "High")}},
        Setting{"accent",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Accent"),
                QT_TRANSLATE_NOOP("Settings", "The colour of what is chosen or has the focus."),
                {QT_TRANSLATE_NOOP("Settings", "As the system"), QT_TRANSLATE_NOOP("Settings", "Blue"),
                 QT_TRANSLATE_NOOP("Settings", "Teal"), QT_TRANSLATE_NOOP("Settings", "Indigo"),
                 QT_TRANSLATE_NOOP("Settings", "Violet"), QT_TRANSLATE_NOOP("Settings", "Pink"),
                 QT_TRANSLATE_NOOP("Settings", "Graphite")}},
        Setting{"seriesPalette",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Series"),
                QT_TRANSLATE_NOOP("Settings", "Their colours, told apart with red-green or blue-yellow blindness too."),
                {QT_TRANSLATE_NOOP("Settings", "Standard"), QT_TRANSLATE_NOOP("Settings", "Red-green safe"),
                 QT_TRANSLATE_NOOP("Settings", "Blue-yellow safe")}},
        Setting{"density",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Density"),
                QT_TRANSLATE_NOOP("Settings", "Compact: less room around everything, lower rows."),
                {QT_TRANSLATE_NOOP("Settings", "Comfortable"), QT_TRANSLATE_NOOP("Settings", "Compact")}},
        Setting{"textSize",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Text size"),
                QT_TRANSLATE_NOOP("Settings", "What holds text grows with it."),
                {QT_TRANSLATE_NOOP("Settings", "100 %"), QT_TRANSLATE_NOOP("Settings", "115 %"),
                 QT_TRANSLATE_NOOP("Settings", "130 %"), QT_TRANSLATE_NOOP("Settings", "150 %")}},
        Setting{"reduceMotion",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Reduce motion"),
                QT_TRANSLATE_NOOP("Settings", "What moves is at its new place at once."),
                {}},
        Setting{"languageChoice",
                QT_TRANSLATE_NOOP("Settings", "Look"),
                QT_TRANSLATE_NOOP("Settings", "Language"),
                QT_TRANSLATE_NOOP("Settings", "Of texts, numbers and dates. What people have written stays as it is."),
                {QT_TRANSLATE_NOOP("Settings", "As the system")},
                Setting::Needs::Nothing,
                Setting::Kind::Language},
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
        Setting{"autostart",
                QT_TRANSLATE_NOOP("Settings", "Start and end"),
                QT_TRANSLATE_NOOP("Settings", "Start with the session"),
                QT_TRANSLATE_NOOP("Settings", "Belfry starts when you log in, in the tray where there is one."),
                {}},
        Setting{"tray",
                QT_TRANSLATE_NOOP("Settings", "Start and end"),
                QT_TRANSLATE_NOOP("Settings", "Icon in the tray"),
                QT_TRANSLATE_NOOP("Settings", "Shows the worst state there, as a shape and a colour."),
                {},
                Setting::Needs::Tray},
        Setting{"closeToTray",
                QT_TRANSLATE_NOOP("Settings", "Start and end"),
                QT_TRANSLATE_NOOP("Settings", "Close to the tray"),
                QT_TRANSLATE_NOOP("Settings", "Closing the window leaves Belfry in the tray, if its icon is there."),
                {},
                Setting::Needs::Tray},
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
    if (setting.kind == Setting::Kind::Language) {
        const QStringList known = languages();
        std::transform(known.begin(), known.end(), std::back_inserter(choices), languageName);
    }
    return choices;
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
        connect(viewer, &ViewerState::lookChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::reduceMotionChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::languageChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::suggestChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::previewChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::autostartChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::trayChanged, this, &SettingsModel::announceValues);
        connect(viewer, &ViewerState::closeToTrayChanged, this, &SettingsModel::announceValues);
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

void SettingsModel::setTrayAvailable(bool available)
{
    if (m_trayAvailable == available) {
        return;
    }
    m_trayAvailable = available;
    find();
    Q_EMIT trayAvailableChanged();
}

void SettingsModel::find()
{
    std::vector<const Setting *> found;
    for (const Setting &setting : allSettings()) {
        if (setting.isOffered(m_trayAvailable) && answers(setting, m_query)) {
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
        m_viewer->setProperty(setting.property, value);
    }
}

QVariantList SettingsModel::offers() const
{
    QVariantList all;
    for (const Setting &setting : allSettings()) {
        if (!setting.isOffered(m_trayAvailable)) {
            continue;
        }
        all.append(QVariantMap{{QStringLiteral("kind"), QStringLiteral("setting")},
                               {QStringLiteral("target"), translated(setting.title)},
                               {QStringLiteral("title"), translated(setting.title)},
                               {QStringLiteral("detail"), tr("Setting")},
                               {QStringLiteral("symbol"), QStringLiteral("settings")}});
    }
    return all;
}

QVariantList SettingsModel::choiceOffers() const
{
    QVariantList all;
    for (const Setting &setting : allSettings()) {
        const int chosen = m_viewer ? m_viewer->property(setting.property).toInt() : -1;
        const QStringList choices = choicesOf(setting);
        for (int i = 0; i < int(choices.size()); ++i) {
            const QString title = tr("%1: %2").arg(translated(setting.title), choices[i]);
            all.append(QVariantMap{
                {QStringLiteral("target"), QStringLiteral("set %1 %2").arg(QLatin1String(setting.property)).arg(i)},
                {QStringLiteral("title"), title},
                {QStringLiteral("symbol"), i == chosen ? QStringLiteral("check") : QStringLiteral("settings")}});
        }
    }
    return all;
}

void SettingsModel::choose(const QString &target)
{
    const QStringList words = target.split(u' ');
    if (m_viewer && words.size() == 3)
        m_viewer->setProperty(words[1].toLatin1().constData(), words[2].toInt());
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
    case ValueRole: return m_viewer ? m_viewer->property(setting.property) : QVariant();
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
