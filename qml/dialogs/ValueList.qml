// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick

// Values of a variable as people write them in one line: "a, b, Database = db-1". A comma, an equals sign or a backslash
// that belongs to a value has a backslash before it.
QtObject {
    function escaped(text: string): string {
        return text.replace(/[\\,=]/g, "\\$&");
    }
    function written(values: var): string {
        const one = each => typeof each === "string" ? escaped(each) : escaped(each.text) + " = " + escaped(each.value);
        return values.map(one).join(", ");
    }
    function read(text: string): var {
        const values = [];
        for (const part of split(text, ",")) {
            const [name, value] = split(part, "=").map(each => each.trim().replace(/\\(.)/g, "$1"));
            if (value !== undefined)
                values.push({ text: name, value: value });
            else if (name.length > 0)
                values.push(name);
        }
        return values;
    }
    // At a sign that has no backslash before it.
    function split(text: string, sign: string): var {
        const parts = [""];
        for (let i = 0; i < text.length; ++i) {
            if (text[i] === "\\" && i + 1 < text.length)
                parts[parts.length - 1] += text[i] + text[++i];
            else if (text[i] === sign)
                parts.push("");
            else
                parts[parts.length - 1] += text[i];
        }
        return parts;
    }
}
