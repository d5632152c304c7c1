// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/machine_file.h"

#include "dashboard/json_fields.h"
#include "fleet/whole_file.h"
#include "remote/server_url.h"

#include <QFile>
#include <QJsonDocument>

namespace belfry {

namespace {

constexpr int kMachineFileVersion = 1;

Error inFile(Error error, const QString &file)
{
    error.place.file = file;
    return error;
}

/// The machines that a document has, not yet looked at.
Result<QJsonArray> readMachineList(const QByteArray &json)
{
    const auto document = parseJsonObject(json);
    if (!document)
        return tl::unexpected(document.error());
    std::optional<Error> error;
    JsonFields fields(*document, {}, error);
    const int version = fields.requiredInteger(QLatin1String("version"));
    const QJsonArray list = fields.array(QLatin1String("machines"));
    fields.finish();
    if (!error && version != kMachineFileVersion)
        fields.fail(QStringLiteral("version"),
                    QStringLiteral("expected %1, found %2").arg(kMachineFileVersion).arg(version));
    if (error)
        return tl::unexpected<Error>(*error);
    return list;
}

Result<MachineEntry> readMachine(const QJsonValue &value, const QString &pointer)
{
    std::optional<Error> error;
    JsonFields fields(value, pointer, error);
    MachineEntry machine;
    const QString address = fields.requiredText(QLatin1String("address"));
    machine.name = fields.text(QLatin1String("name"));
    machine.token = fields.text(QLatin1String("token"));
    machine.authority = fields.text(QLatin1String("authority"));
    fields.finish();
    if (!error) {
        const auto url = parseServerUrl(address);
        if (!url)
            fields.fail(QStringLiteral("address"), url.error().message);
        else
            machine.url = *url;
    }
    if (error)
        return tl::unexpected<Error>(*error);
    return machine;
}

QJsonObject writeMachine(const MachineEntry &machine)
{
    QJsonObject object{{QStringLiteral("address"), machine.id().value()}};
    const auto put = [&object](const char *name, const QString &text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(name), text);
    };
    put("name", machine.name);
    put("token", machine.token);
    put("authority", machine.authority);
    return object;
}

} // namespace

std::vector<MachineEntry> MachineFile::read()
{
    m_problems.clear();
    m_unread.clear();
    m_isForeign = false;
    std::vector<MachineEntry> machines;
    QFile file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return machines;
    const Result<QJsonArray> list = file.open(QIODevice::ReadOnly)
                                        ? readMachineList(file.readAll())
                                        : failure(file.errorString(), ErrorKind::Unavailable);
    if (!list) {
        m_problems.push_back(inFile(list.error(), m_path));
        m_isForeign = true;
        return machines;
    }
    for (qsizetype i = 0; i < list->size(); ++i) {
        if (const auto machine = readMachine(list->at(i), jsonPointer(QStringLiteral("/machines"), i))) {
            machines.push_back(*machine);
        } else {
            m_problems.push_back(inFile(machine.error(), m_path));
            m_unread.push_back(list->at(i));
        }
    }
    return machines;
}

Result<void> MachineFile::write(const std::vector<MachineEntry> &machines)
{
    if (m_path.isEmpty())
        return {};
    if (m_isForeign)
        return failure(
            QStringLiteral("nothing can be remembered until this is put right: %1").arg(m_problems.front().toString()),
            ErrorKind::Conflict);
    QJsonArray list;
    for (const MachineEntry &machine : machines)
        list.append(writeMachine(machine));
    for (const QJsonValue &unread : m_unread)
        list.append(unread);
    const QJsonObject document{{QStringLiteral("version"), kMachineFileVersion}, {QStringLiteral("machines"), list}};
    return writeWholeFile(m_path, QJsonDocument(document).toJson(), ReadableBy::Owner).map_error([](Error error) {
        error.message.prepend(QStringLiteral("the machines can't be remembered: "));
        return error;
    });
}

} // namespace belfry
