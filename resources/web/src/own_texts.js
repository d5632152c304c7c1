// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What rules and health checks say, in the language of the page: NAME_LANGUAGE where it is there, else NAME
// (core/metrics/translations.h).

import { spoken } from './texts.js';

/** @param {Record<string, string>} [annotations] of an alert  @returns {string} empty if there is none */
export const annotation = (annotations, name) => annotations?.[`${name}_${spoken()}`] || annotations?.[name] || '';

/** Of a component, an incident or a change of an alert. @param {{translations?: Record<string, string>}} of  @returns {string} */
export const ownText = (of, name) => annotation(of.translations, name) || of[name] || '';
