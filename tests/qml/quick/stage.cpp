// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include "qml/scene.h"
#include "register_modules.h"
#include "seen_files.h"
#include "translations/translations.h"

#include <QMetaEnum>
#include <QQmlComponent>
#include <QRegularExpression>

namespace belfry {

QQuickWindow *Stage::open(const QVariantMap &options)
{
    Stage::close();
    m_viewer = std::make_unique<ViewerState>(options.value(QStringLiteral("stateFile")).toString());
    m_viewer->setPage(options.value(QStringLiteral("page"), m_viewer->page()).toString());
    const QSize size = m_viewer->size();
    m_viewer->setSize({options.value(QStringLiteral("width"), size.width()).toInt(),
                       options.value(QStringLiteral("height"), size.height()).toInt()});
    if (const QVariant scheme = options.value(QStringLiteral("scheme")); scheme.isValid())
        m_viewer->overrideScheme(scheme.toInt());
    m_language = std::make_unique<SpokenLanguage>(
        *m_viewer, options.value(QStringLiteral("language"), QStringLiteral("en")).toString());
    m_fleet = std::make_unique<Fleet>(source(), MachineId(), connector());
    m_fleet->open(options.value(QStringLiteral("machinesFile")).toString());
    m_machines = std::make_unique<MachinesModel>(*m_fleet, QStringLiteral("default"), QString(), undoFolder());

    QQmlComponent component(&m_engine, QUrl(QStringLiteral("qrc:/qt/qml/Belfry/App/Main.qml")));
    QObject *made = component.createWithInitialProperties(
        {{QStringLiteral("machines"), QVariant::fromValue(m_machines.get())},
         {QStringLiteral("viewer"), QVariant::fromValue(m_viewer.get())},
         {QStringLiteral("touring"), options.value(QStringLiteral("touring"), false)}});
    m_window.reset(qobject_cast<QQuickWindow *>(made));
    if (!m_window) {
        qWarning("%s", qPrintable(component.errorString()));
        return nullptr;
    }
    QQmlEngine::setObjectOwnership(m_window.get(), QQmlEngine::CppOwnership);
    m_language->addressTo(m_engine, {m_machines.get(), m_window.get()});
    m_window->show();
    m_window->requestActivate();
    return m_window.get();
}

void Stage::close()
{
    SeenFiles::look(m_window.get());
    m_window.reset();
    m_machines.reset();
    m_fleet.reset();
    m_language.reset();
    m_viewer.reset();
}

QQuickItem *Stage::named(const QString &name) const
{
    SeenFiles::look(m_window.get());
    return m_window ? scene::named(m_window->contentItem(), name) : nullptr;
}

QQuickItem *Stage::matching(const QString &pattern) const
{
    const QRegularExpression expression(pattern);
    return m_window
               ? scene::find(m_window->contentItem(),
                             [&](QQuickItem *item) { return expression.match(scene::accessibleName(item)).hasMatch(); })
               : nullptr;
}

QQuickItem *Stage::button(const QString &name) const
{
    if (!m_window)
        return nullptr;
    return scene::find(m_window->contentItem(), [&name](QQuickItem *item) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
        return interface != nullptr && interface->role() == QAccessible::Button &&
               interface->text(QAccessible::Name) == name;
    });
}

QQuickItem *Stage::withRole(const QString &role) const
{
    return m_window ? scene::find(m_window->contentItem(),
                                  [&](QQuickItem *item) {
                                      const QVariantMap told = accessible(item);
                                      return told.value(QStringLiteral("role")).toString() == role &&
                                             !told.value(QStringLiteral("name")).toString().isEmpty();
                                  })
                    : nullptr;
}

QQuickItem *Stage::having(const QString &property) const
{
    return m_window ? scene::find(m_window->contentItem(),
                                  [&](QQuickItem *item) { return item->property(qPrintable(property)).isValid(); })
                    : nullptr;
}

QQuickItem *Stage::withText(const QString &text) const
{
    return m_window ? scene::withText(m_window->contentItem(), text) : nullptr;
}

QQuickItem *Stage::cell(const QString &widget) const
{
    return m_window ? scene::cell(m_window->contentItem(), widget) : nullptr;
}

QQuickItem *Stage::frame(const QString &widget) const
{
    return m_window ? scene::frame(m_window->contentItem(), widget) : nullptr;
}

QStringList Stage::cutTexts() const
{
    QStringList cut;
    const auto isInWidget = [](const QQuickItem *item) {
        while (item != nullptr && !item->property("gridX").isValid() && !item->property("hasPicture").isValid())
            item = item->parentItem();
        return item != nullptr;
    };
    scene::visit(m_window->contentItem(), [&](QQuickItem *item) {
        if (item->property("truncated").toBool() && !isInWidget(item))
            cut.append(item->property("text").toString());
    });
    return cut;
}

QStringList Stage::tableCells(const QString &widget) const
{
    QList<QQuickItem *> cells;
    scene::visit(cell(widget), [&](QQuickItem *item) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
        if (interface != nullptr && interface->role() == QAccessible::Cell)
            cells.append(item);
    });
    std::sort(cells.begin(), cells.end(), [](const QQuickItem *a, const QQuickItem *b) {
        return a->y() != b->y() ? a->y() < b->y() : a->x() < b->x();
    });
    QStringList texts;
    for (QQuickItem *each : cells)
        texts.append(scene::accessibleName(each));
    return texts;
}

static QVariantMap described(const QAccessibleInterface *interface)
{
    if (interface == nullptr)
        return {};
    const char *role = QMetaEnum::fromType<QAccessible::Role>().valueToKey(interface->role());
    return {{QStringLiteral("role"), QString::fromLatin1(role)},
            {QStringLiteral("name"), interface->text(QAccessible::Name)},
            {QStringLiteral("description"), interface->text(QAccessible::Description)}};
}

QVariantMap Stage::accessible(QQuickItem *item) const
{
    return described(QAccessible::queryAccessibleInterface(item));
}

QVariantList Stage::accessibleParts(QQuickItem *item) const
{
    QVariantList parts;
    const QAccessibleInterface *picture = QAccessible::queryAccessibleInterface(item);
    for (int i = 0; picture != nullptr && i < picture->childCount(); ++i)
        parts << described(picture->child(i));
    return parts;
}

void StageSetup::qmlEngineAvailable(QQmlEngine *engine)
{
    installTranslations();
    registerModules(*engine);
    if (std::exchange(m_registered, true))
        return;
    qmlRegisterSingletonType<QObject>("Belfry.Test", 1, 0, "Desk",
                                      [this](QQmlEngine *of, QJSEngine *) { return m_makeDesk(*of); });
}

} // namespace belfry

#include "moc_stage.cpp"
