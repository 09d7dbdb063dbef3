// SPDX-License-Identifier: Apache-2.0
/// Banks between units: programs of others pull them or ask about one fingerprint, and the desk pulls
/// from other servers.
@NullMarked
package org.kumkrong.desk.exchange;

import org.jspecify.annotations.NullMarked;
