// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

class PictureItem;

/// From now on assistive technology finds the parts of pictures: each picture is a list, its parts are the entries. Any
/// number of calls.
void installPictureAccessibility();

/// The keyboard is at another part of the picture, or has come to it.
void tellFocus(PictureItem &picture);

} // namespace belfry
