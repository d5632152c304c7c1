// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/scalar_place.h"
#include "config/yaml_fields.h"
#include "config/yaml_tree.h"
#include "health/health_check.h"
#include "metrics/translations.h"
#include "translations/translations.h"

#include <cmath>

namespace belfry {

namespace {

const QStringList kTexts{QStringLiteral("title"), QStringLiteral("reason"), QStringLiteral("unit")};
const QStringList kKeys{QStringLiteral("component"),   QStringLiteral("title"),   QStringLiteral("reason"),
                        QStringLiteral("expr"),        QStringLiteral("unit"),    QStringLiteral("degraded"),
                        QStringLiteral("unhealthy"),   QStringLiteral("ideal"),   QStringLiteral("for"),
                        QStringLiteral("recover_for"), QStringLiteral("required")};

QString translatedKey(const QString &key, const QString &language)
{
    return QString::fromStdString(translatedName(key.toStdString(), language));
}

/// With those of the texts in all languages.
QStringList knownKeys()
{
    QStringList keys = kKeys;
    const QStringList spoken = languages();
    for (const QString &text : kTexts) {
        for (const QString &language : spoken)
            keys << translatedKey(text, language);
    }
    return keys;
}

class CheckReader
{
public:
    CheckReader(const QString &source, const QString &file, std::vector<Error> &errors)
        : m_source(source), m_file(file), m_errors(errors)
    {
    }

    HealthCheck read(const YamlNode &node)
    {
        HealthCheck check;
        const YamlFields fields(node, QStringLiteral("a check"), knownKeys(), m_file, m_errors);
        if (node.kind != YamlNode::Kind::Map)
            return check;
        for (const char *key : {"component", "title", "reason", "expr", "degraded"})
            if (fields.find(QLatin1String(key)) == nullptr)
                fields.complain(
                    node, QStringLiteral("a check without %1; expected component, title, reason, expr and degraded")
                              .arg(QLatin1String(key)));
        check.component = readTemplate(fields, QStringLiteral("component"));
        check.title = readTemplate(fields, QStringLiteral("title"));
        check.reason = readTemplate(fields, QStringLiteral("reason"));
        readTranslations(fields, check);
        readExpression(fields, check);
        readBounds(node, fields, check);
        fields.read(QStringLiteral("unit"), check.unit);
        fields.read(QStringLiteral("for"), check.holdFor);
        fields.read(QStringLiteral("recover_for"), check.recoverFor);
        fields.read(QStringLiteral("required"), check.required);
        return check;
    }

private:
    Template readTemplate(const YamlFields &fields, const QString &key)
    {
        QString text;
        fields.read(key, text);
        auto parsed = Template::parse(text);
        if (parsed)
            return *parsed;
        m_errors.push_back({QStringLiteral("template of %1: %2").arg(key, parsed.error().message), ErrorKind::Invalid,
                            placeInScalar(m_source, *fields.find(key), parsed.error().place, m_file)});
        return {};
    }

    void readTranslations(const YamlFields &fields, HealthCheck &check)
    {
        const QStringList spoken = languages();
        for (const QString &text : kTexts) {
            for (const QString &language : spoken) {
                const QString key = translatedKey(text, language);
                if (fields.find(key) == nullptr)
                    continue;
                if (text == QLatin1String("unit"))
                    check.translations.emplace(key.toStdString(), readLiteral(fields, key));
                else
                    check.translations.emplace(key.toStdString(), readTemplate(fields, key));
            }
        }
    }

    static Template readLiteral(const YamlFields &fields, const QString &key)
    {
        QString text;
        fields.read(key, text);
        return Template::literal(text);
    }

    void readExpression(const YamlFields &fields, HealthCheck &check)
    {
        fields.read(QStringLiteral("expr"), check.expr);
        if (check.expr.isEmpty())
            return;
        auto query = parseQuery(check.expr);
        if (query)
            check.query = std::move(*query);
        else
            m_errors.push_back(
                {QStringLiteral("expr: %1").arg(query.error().message), ErrorKind::Invalid,
                 placeInScalar(m_source, *fields.find(QStringLiteral("expr")), query.error().place, m_file)});
    }

    void readBounds(const YamlNode &node, const YamlFields &fields, HealthCheck &check)
    {
        fields.read(QStringLiteral("degraded"), check.degraded);
        fields.read(QStringLiteral("ideal"), check.ideal);
        if (fields.find(QStringLiteral("unhealthy")) != nullptr) {
            double unhealthy = check.degraded;
            fields.read(QStringLiteral("unhealthy"), unhealthy);
            check.unhealthy = unhealthy;
        }
        const double worst = check.unhealthy.value_or(check.degraded);
        if (fields.find(QStringLiteral("degraded")) == nullptr)
            return;
        if (check.ideal == check.degraded || (check.degraded - check.ideal) * (worst - check.degraded) < 0)
            fields.complain(node,
                            QStringLiteral("the bounds don't lie in a row; expected ideal < degraded <= unhealthy, or "
                                           "ideal > degraded >= unhealthy where less is worse"));
    }

    const QString &m_source;
    const QString &m_file;
    std::vector<Error> &m_errors;
};

} // namespace

tl::expected<HealthChecks, std::vector<Error>> parseHealthChecks(const QByteArray &text, const QString &file)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return tl::unexpected(std::vector<Error>{root.error()});
    std::vector<Error> errors;
    HealthChecks checks;
    const QString source = QString::fromUtf8(text);
    const YamlFields fields(*root, QStringLiteral("the file of health checks"), {QStringLiteral("checks")}, file,
                            errors);
    const YamlNode *list = fields.find(QStringLiteral("checks"));
    if (list == nullptr || list->kind != YamlNode::Kind::Sequence)
        fields.complain(list != nullptr ? *list : *root, QStringLiteral("expected a list under \"checks\""));
    else
        for (const YamlNode &item : list->items)
            checks.push_back(CheckReader(source, file, errors).read(item));
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return checks;
}

tl::expected<HealthChecks, std::vector<Error>> loadHealthChecks(const QString &file)
{
    const Result<QByteArray> text = readTextFile(file);
    if (!text)
        return tl::unexpected(std::vector<Error>{text.error()});
    return parseHealthChecks(*text, file);
}

} // namespace belfry
