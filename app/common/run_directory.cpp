// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/run_directory.h"

#include "config/paths.h"

#include <array>
#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace belfry {

namespace {

constexpr qint64 kMaxFileBytes = 4096;

QString addressFile(const QString &directory)
{
    return directory + QStringLiteral("/address");
}

QString tokenFile(const QString &directory)
{
    return directory + QStringLiteral("/token");
}

/// The mode is set before the first byte is written, so that the token is never readable for others.
Result<void> writeFile(const QString &path, const QString &text, mode_t mode, const char *group)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return failure(QStringLiteral("cannot write %1: %2").arg(path, file.errorString()), ErrorKind::Unavailable);
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    fchmod(file.handle(), mode);
    if (const ::group *entry = group ? getgrnam(group) : nullptr) {
        if (fchown(file.handle(), uid_t(-1), entry->gr_gid) == 0)
            fchmod(file.handle(), mode | S_IRGRP);
    }
    if (file.write(text.toUtf8() + '\n') < 0 || !file.commit())
        return failed();
    return {};
}

std::optional<QString> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.read(kMaxFileBytes)).trimmed();
}

} // namespace

Result<QString> persistentToken(const QString &file)
{
    if (const std::optional<QString> kept = readFile(file); kept && !kept->isEmpty())
        return *kept;
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    const QString token = QString::fromLatin1(bytes.toHex());
    if (const auto done = writeFile(file, token, 0600, nullptr); !done)
        return tl::unexpected(done.error());
    return token;
}

Result<RunDirectory> RunDirectory::publish(const QString &directory, const LocalEndpoint &endpoint)
{
    const bool service = directory == Paths::serviceRunDir();
    if (!QDir().mkpath(directory))
        return failure(QStringLiteral("cannot make the run directory %1").arg(directory), ErrorKind::Unavailable);
    chmod(QFile::encodeName(directory).constData(), service ? 0755 : 0700);
    if (const auto done = writeFile(tokenFile(directory), endpoint.token, 0600, service ? "belfry" : nullptr); !done)
        return tl::unexpected(done.error());
    if (const auto done = writeFile(addressFile(directory), endpoint.url, 0644, nullptr); !done)
        return tl::unexpected(done.error());
    return RunDirectory(directory, endpoint.url);
}

RunDirectory::RunDirectory(RunDirectory &&other) noexcept
    : m_directory(std::exchange(other.m_directory, {})), m_url(std::exchange(other.m_url, {}))
{
}

RunDirectory &RunDirectory::operator=(RunDirectory &&other) noexcept
{
    if (this != &other) {
        remove();
        m_directory = std::exchange(other.m_directory, {});
        m_url = std::exchange(other.m_url, {});
    }
    return *this;
}

RunDirectory::~RunDirectory()
{
    remove();
}

void RunDirectory::remove()
{
    // A Belfry that was started meanwhile may have written its own.
    if (m_directory.isEmpty() || readFile(addressFile(m_directory)) != m_url)
        return;
    QFile::remove(addressFile(m_directory));
    QFile::remove(tokenFile(m_directory));
}

std::optional<LocalEndpoint> RunDirectory::read(const QString &directory)
{
    const std::optional<QString> url = readFile(addressFile(directory));
    if (!url || url->isEmpty())
        return std::nullopt;
    const unsigned owner = QFileInfo(addressFile(directory)).ownerId();
    const bool oneOwner = QFileInfo(tokenFile(directory)).ownerId() == owner;
    return LocalEndpoint{*url, oneOwner ? readFile(tokenFile(directory)).value_or(QString()) : QString(), owner};
}

} // namespace belfry
