// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seen_files.h"

#include <QDirIterator>
#include <QFile>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>

namespace belfry {

namespace {

const QString kModules = QStringLiteral(":/qt/qml/Belfry/");

bool isSingleton(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains("pragma Singleton");
}

void forEachFile(const std::function<void(const QString &)> &visit)
{
    QDirIterator all(kModules, {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        if (const QString path = all.next(); !isSingleton(path))
            visit(path);
    }
}

void visit(const QObject *object, QSet<const QObject *> &visited, QSet<QString> &seen)
{
    if (object == nullptr || visited.contains(object))
        return;
    visited.insert(object);
    // The root of a file belongs to the context that made it, and is known by its type; the rest by its context.
    for (const QMetaObject *type = object->metaObject(); type != nullptr; type = type->superClass()) {
        if (const QByteArray name = type->className(); name.contains("_QMLTYPE_"))
            seen.insert(QString::fromLatin1(name.left(name.indexOf("_QMLTYPE_"))));
    }
    if (const QQmlContext *context = qmlContext(object); context != nullptr && context->baseUrl().scheme() == u"qrc")
        seen.insert(u':' + context->baseUrl().path());
    for (const QObject *child : object->children())
        visit(child, visited, seen);
    if (const auto *item = qobject_cast<const QQuickItem *>(object)) {
        for (const QQuickItem *child : item->childItems())
            visit(child, visited, seen);
    }
}

} // namespace

void SeenFiles::look(const QObject *root)
{
    QSet<const QObject *> visited;
    visit(root, visited, s_seen);
}

void SeenFiles::write(const QString &file)
{
    QFile notes(file);
    const QByteArray text = QStringList(s_seen.cbegin(), s_seen.cend()).join(u'\n').toUtf8();
    if (!notes.open(QIODevice::WriteOnly) || notes.write(text) != text.size())
        qCritical("%s can't be written: %s", qPrintable(file), qPrintable(notes.errorString()));
}

void SeenFiles::read(const QString &file)
{
    QFile notes(file);
    if (!notes.open(QIODevice::ReadOnly))
        qCritical("%s can't be read: %s", qPrintable(file), qPrintable(notes.errorString()));
    for (const QString &name : QString::fromUtf8(notes.readAll()).split(u'\n'))
        s_seen.insert(name);
}

QStringList SeenFiles::missing()
{
    QStringList files;
    forEachFile([&files](const QString &path) {
        if (!s_seen.contains(path) && !s_seen.contains(QFileInfo(path).baseName()))
            files.append(path.mid(kModules.size()));
    });
    files.sort();
    return files;
}

int SeenFiles::all()
{
    int count = 0;
    forEachFile([&count](const QString &) { ++count; });
    return count;
}

} // namespace belfry
