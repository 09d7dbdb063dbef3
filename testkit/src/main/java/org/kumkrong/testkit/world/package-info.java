// SPDX-License-Identifier: Apache-2.0
/// The made-up world: offenders, children, bystanders and what is reported of them.
@NullMarked
package org.kumkrong.testkit.world;

import org.jspecify.annotations.NullMarked;
