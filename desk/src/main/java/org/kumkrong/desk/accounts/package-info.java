// SPDX-License-Identifier: Apache-2.0
/// Accounts: how an officer enrols, signs in, and looks after what they sign in with.
@NullMarked
package org.kumkrong.desk.accounts;

import org.jspecify.annotations.NullMarked;
