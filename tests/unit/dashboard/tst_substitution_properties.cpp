// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// No value whatever gets out of the string or regular expression that it is put into: the expression that results is
// the same but for that value, and it matches that value and no other.

#include "dashboard/substitution.h"
#include "query/ast.h"
#include "query/parser.h"
#include "query/regex.h"

#include <rapidcheck.h>

using namespace belfry;

namespace {

/// Whatever may be written where a variable can stand, without its own meaning getting in the way.
const std::vector<const char *> kTemplates{
    "rate(node_x{a=\"b\", d@\"$v\"}[5m]) > 1",    "rate(node_x{a=\"b\", d@'$v'}[5m]) > 1",
    "rate(node_x{a=\"b\", d@`$v`}[5m]) > 1",      "rate(node_x{a=\"b\", d@\"${v}\"}[5m]) > 1",
    "rate(node_x{a=\"b\", d @ '${v}' }[5m]) > 1", "rate(node_x{a=\"b\", # it's\n d@`${v}`}[5m]) > 1",
};

QString filled(const char *text, const char *op)
{
    return QString::fromLatin1(text).replace(u'@', QLatin1String(op));
}

Substitutes with(const std::vector<QString> &values, bool isCode = false)
{
    Substitute substitute;
    substitute.isCode = isCode;
    for (const QString &each : values)
        substitute.values.push_back({each, each});
    return {{QStringLiteral("v"), substitute}};
}

/// Characters that mean something to PromQL, RE2 or JSON come up often.
rc::Gen<QString> anyValue()
{
    const auto special = rc::gen::elementOf(std::string("\"'`\\$(){}[]|.*+?^-#=~!,\n\r\t E Q x d 0 1 A z / : & < > ~"));
    const auto character = rc::gen::oneOf(
        rc::gen::map(special, [](char c) { return char32_t(c); }),
        rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 0xd800), [](std::uint32_t c) { return char32_t(c); }),
        rc::gen::map(rc::gen::inRange<std::uint32_t>(0xe000, 0x110000), [](std::uint32_t c) { return char32_t(c); }));
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(character), [](const std::vector<char32_t> &text) {
        return QString::fromUcs4(text.data(), qsizetype(text.size()));
    });
}

/// The matchers of the only selector in `op > 1` of a rate.
std::vector<Matcher> matchersOf(const QString &expr)
{
    const auto parsed = parseQuery(expr);
    RC_ASSERT(parsed.has_value());
    const auto &binary = dynamic_cast<const promql::Binary &>(*(*parsed)->root);
    const auto &call = dynamic_cast<const promql::Call &>(*binary.lhs);
    RC_ASSERT(call.args.size() == 1U);
    RC_ASSERT(dynamic_cast<const promql::NumberLiteral &>(*binary.rhs).value == 1.0);
    return dynamic_cast<const promql::MatrixSelector &>(*call.args[0]).selector->matchers;
}

/// What stands behind label d; everything else is as the template says.
std::string valueOfD(const QString &expr)
{
    const std::vector<Matcher> matchers = matchersOf(expr);
    RC_ASSERT(matchers.size() == 3U); // the name, a, d
    std::string found;
    for (const Matcher &each : matchers) {
        if (each.label == "d")
            found = each.value;
        else
            RC_ASSERT(each.value == (each.label == "a" ? "b" : "node_x"));
    }
    return found;
}

QString complete(const char *text, const char *op, const Substitutes &substitutes)
{
    const auto result = substituteExpression(filled(text, op), substitutes);
    RC_ASSERT(result.has_value());
    return *result;
}

bool stringsHoldAnyValue()
{
    return rc::check("a value is the value of its string", [] {
        const QString value = *anyValue();
        const char *text = *rc::gen::elementOf(kTemplates);
        const char *op = *rc::gen::element("=", "!=");
        RC_ASSERT(valueOfD(complete(text, op, with({value}))) == value.toStdString());
    });
}

bool expressionsMatchTheValueAlone()
{
    return rc::check("a regular expression matches the values and nothing else", [] {
        const auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<QString>>(anyValue()));
        const char *text = *rc::gen::elementOf(kTemplates);
        const char *op = *rc::gen::element("=~", "!~");
        const promql::Regex regex(valueOfD(complete(text, op, with(values))));
        RC_ASSERT(regex.isValid());
        for (const QString &each : values)
            RC_ASSERT(regex.matches(each.toStdString()));
        const QString other = *anyValue();
        RC_ASSERT(regex.matches(other.toStdString()) ==
                  (std::find(values.begin(), values.end(), other) != values.end()));
    });
}

bool formatsStayInTheirString()
{
    return rc::check("in any format a value stays in its string", [] {
        const auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<QString>>(anyValue()));
        const QString format = *rc::gen::element<QString>(QStringLiteral("raw"), QStringLiteral("csv"),
                                                          QStringLiteral("text"), QStringLiteral("regex"));
        const char *op = *rc::gen::element("=", "=~");
        QString expr = filled(kTemplates[std::size_t(*rc::gen::inRange(3, 6))], op);
        expr.replace(QLatin1String("${v}"), QStringLiteral("${v:%1}").arg(format));
        const auto result = substituteExpression(expr, with(values, *rc::gen::arbitrary<bool>()));
        RC_ASSERT(result.has_value());
        if (format != QLatin1String("raw") ||
            op[1] == '\0') // raw may be no regular expression: that is the point of it
            (void)valueOfD(*result);
    });
}

bool charactersOfClassesStayThere()
{
    return rc::check("in a character class a value is its characters", [] {
        const QString value = *anyValue() + QStringLiteral("x");
        const auto result =
            substituteExpression(QStringLiteral("rate(node_x{a=\"b\", d=~\"[$v]\"}[5m]) > 1"), with({value}));
        RC_ASSERT(result.has_value());
        const promql::Regex regex(valueOfD(*result));
        RC_ASSERT(regex.isValid());
        const QString other = *anyValue();
        RC_ASSERT(regex.matches(other.toStdString()) == (other.toUcs4().size() == 1 && value.contains(other)));
    });
}

bool codeIsOneOperand()
{
    return rc::check("outside of strings a value is one operand or refused", [] {
        const QString value = *rc::gen::oneOf(anyValue(), rc::gen::map(rc::gen::arbitrary<double>(), [](double number) {
                                                  return QString::number(number);
                                              }));
        const auto result = substituteExpression(QStringLiteral("node_x + ($v)"), with({value}));
        RC_PRE(result.has_value());
        const auto parsed = parseQuery(*result);
        RC_PRE(parsed.has_value()); // a duration is an operand where it may be
        const auto &binary = dynamic_cast<const promql::Binary &>(*(*parsed)->root);
        const promql::Expr &right = promql::withoutParens(*binary.rhs);
        RC_ASSERT(right.kind == promql::ExprKind::Number || right.kind == promql::ExprKind::VectorSelector ||
                  right.kind == promql::ExprKind::Unary);
    });
}

bool replacementsAreTheValue()
{
    return rc::check("label_replace puts the value in, dollars and all", [] {
        const QString value = *anyValue();
        const auto result =
            substituteExpression(QStringLiteral("label_replace(up, \"a\", \"$v\", \"b\", \"(.*)\")"), with({value}));
        RC_ASSERT(result.has_value());
        const auto parsed = parseQuery(*result);
        RC_ASSERT(parsed.has_value());
        const auto &call = dynamic_cast<const promql::Call &>(*(*parsed)->root);
        std::string out;
        const auto &replacement = dynamic_cast<const promql::StringLiteral &>(*call.args[2]).value;
        RC_ASSERT(promql::Regex("(.*)").replace("group", replacement, out));
        RC_ASSERT(out == value.toStdString());
    });
}

bool textsWithoutVariablesStay()
{
    return rc::check("whatever an expression is, it is answered; without a dollar it stays", [] {
        const QString expr = *anyValue();
        const auto result = substituteExpression(expr, with({QStringLiteral("x")}));
        if (!expr.contains(u'$'))
            RC_ASSERT(result.value() == expr);
        (void)substituteText(expr, with({expr}));
        (void)namesInExpression(expr);
        RC_ASSERT(renamedInExpression(expr, QStringLiteral("v"), QStringLiteral("v")) == expr);
    });
}

} // namespace

int main()
{
    bool passed = stringsHoldAnyValue();
    passed &= expressionsMatchTheValueAlone();
    passed &= formatsStayInTheirString();
    passed &= charactersOfClassesStayThere();
    passed &= codeIsOneOperand();
    passed &= replacementsAreTheValue();
    passed &= textsWithoutVariablesStay();
    return passed ? 0 : 1;
}
