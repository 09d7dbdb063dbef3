// SPDX-License-Identifier: Apache-2.0
/// What every page shares: layout, languages, dates, mistakes.
@NullMarked
package org.kumkrong.desk.site;

import org.jspecify.annotations.NullMarked;
