// SPDX-License-Identifier: Apache-2.0
/// What humans say about links; the engine obeys.
@NullMarked
package org.kumkrong.desk.judgements;

import org.jspecify.annotations.NullMarked;
