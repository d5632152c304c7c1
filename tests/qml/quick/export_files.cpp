// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export_files.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>

namespace belfry {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool ExportFiles::exists(const QString &path) const
{
    return QFile::exists(path);
}

void ExportFiles::write(const QString &path, const QString &text) const
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

QString ExportFiles::text(const QString &path) const
{
    return QString::fromUtf8(bytesOf(path));
}

QVariantMap ExportFiles::picture(const QString &path) const
{
    const QImage image(path, "PNG");
    if (image.isNull())
        return {};
    return {{QStringLiteral("width"), image.width()},
            {QStringLiteral("height"), image.height()},
            {QStringLiteral("dpi"), qRound(image.dotsPerMeterX() * 0.0254)}};
}

QString ExportFiles::colorAt(const QString &path, int x, int y) const
{
    return QImage(path).pixelColor(x, y).name();
}

QStringList ExportFiles::svgTexts(const QString &path) const
{
    QStringList texts;
    QXmlStreamReader xml(bytesOf(path));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            texts.append(xml.readElementText());
    }
    return xml.hasError() ? QStringList{xml.errorString()} : texts;
}

int ExportFiles::svgCount(const QString &path, const QStringList &elements) const
{
    int count = 0;
    QXmlStreamReader xml(bytesOf(path));
    while (!xml.atEnd())
        count += xml.readNext() == QXmlStreamReader::StartElement && elements.contains(xml.name()) ? 1 : 0;
    return xml.hasError() ? -1 : count;
}

int ExportFiles::pdfPages(const QString &path) const
{
    const QString document = QString::fromLatin1(bytesOf(path));
    if (!document.startsWith(QLatin1String("%PDF-")) || !document.trimmed().endsWith(QLatin1String("%%EOF")))
        return -1;
    return int(document.count(QRegularExpression(QStringLiteral("/Type\\s*/Page\\b"))));
}

void ExportFiles::useConfiguration()
{
    QDir folder(path(QStringLiteral("config")));
    folder.removeRecursively();
    folder.mkpath(QStringLiteral("."));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.path()));
}

void ExportFiles::limitSize(int bytes)
{
    if (bytes < 0 && !m_limited)
        return;
    m_limited = bytes >= 0;
    std::signal(SIGXFSZ, m_limited ? SIG_IGN : SIG_DFL);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_limited ? rlim_t(bytes) : limit.rlim_max;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace belfry

#include "moc_export_files.cpp"
