// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spoken_language.h"

#include "models/formatter.h"
#include "translations/translations.h"
#include "viewer_state.h"

#include <QAbstractItemModel>
#include <QLocale>
#include <QMetaProperty>
#include <QSet>

#include <algorithm>

namespace belfry {

namespace {

/// Calls `visitor` with each property that a class of the program declares.
template<typename Visitor>
void visitProperties(const QObject *object, const Visitor &visitor)
{
    for (const QMetaObject *type = object->metaObject(); type != nullptr; type = type->superClass()) {
        if (!QByteArrayView(type->className()).startsWith("belfry::")) {
            continue;
        }
        for (int i = type->propertyOffset(); i < type->propertyCount(); ++i) {
            visitor(type->property(i));
        }
    }
}

/// The roots, their children and the objects that are their properties, as many of them have no parent.
QList<QPointer<QObject>> reachableFrom(const QList<QPointer<QObject>> &roots)
{
    QList<QPointer<QObject>> found;
    QSet<const QObject *> known{nullptr};
    const auto add = [&](QObject *object) {
        if (!known.contains(object)) {
            known.insert(object);
            found.append(object);
        }
    };
    for (const QPointer<QObject> &root : roots) {
        add(root);
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        QObject *object = found[i];
        const QObjectList children = object->children();
        std::for_each(children.begin(), children.end(), add);
        visitProperties(object, [&](const QMetaProperty &property) {
            if (property.metaType().flags().testFlag(QMetaType::PointerToQObject)) {
                add(property.read(object).value<QObject *>());
            }
        });
    }
    return found;
}

/// What is only read is a result, which may hold a text; what is written is somebody's choice, and stays.
bool mayHoldText(const QMetaProperty &property)
{
    const QMetaType type = property.metaType();
    const bool isText = type == QMetaType::fromType<QString>() || type == QMetaType::fromType<QStringList>();
    return isText && !property.isWritable() && property.hasNotifySignal() &&
           property.notifySignal().parameterCount() == 0;
}

/// What keeps texts makes them anew.
void retranslate(QObject *object)
{
    if (object->metaObject()->indexOfMethod("retranslate()") >= 0) {
        QMetaObject::invokeMethod(object, "retranslate");
    }
}

void announceProperties(QObject *object)
{
    visitProperties(object, [object](const QMetaProperty &property) {
        if (mayHoldText(property)) {
            property.notifySignal().invoke(object, Qt::DirectConnection);
        }
    });
}

void announceRows(QObject *object)
{
    auto *model = qobject_cast<QAbstractItemModel *>(object);
    if (model != nullptr && model->rowCount() > 0 && model->columnCount() > 0) {
        Q_EMIT model->dataChanged(model->index(0, 0), model->index(model->rowCount() - 1, model->columnCount() - 1));
    }
}

} // namespace

SpokenLanguage::SpokenLanguage(ViewerState &viewer, const QString &forThisRun) : m_viewer(viewer)
{
    if (!forThisRun.isEmpty()) {
        viewer.overrideLanguage(forThisRun);
    }
    speak();
    connect(&viewer, &ViewerState::languageChanged, this, [this] {
        speak();
        sayAgain();
    });
}

void SpokenLanguage::addressTo(QQmlEngine &engine, const QList<QObject *> &roots)
{
    m_engine = &engine;
    m_roots.clear();
    for (QObject *root : roots) {
        m_roots.append(root);
    }
}

void SpokenLanguage::speak()
{
    installTranslations(m_viewer.language());
    const QString point = QLocale().decimalPoint();
    format::setDecimalPoint(point.isEmpty() ? u'.' : point.front());
}

void SpokenLanguage::sayAgain()
{
    const QList<QPointer<QObject>> all = reachableFrom(m_roots);
    for (const QPointer<QObject> &each : all) {
        if (each) {
            retranslate(each);
        }
        if (each) {
            announceRows(each);
        }
        if (each) { // a row that changes may end it
            announceProperties(each);
        }
    }
    if (m_engine) {
        m_engine->retranslate();
    }
}

} // namespace belfry

#include "moc_spoken_language.cpp"
