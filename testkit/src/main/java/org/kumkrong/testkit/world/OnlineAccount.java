// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

/// An account somebody holds at a made-up platform.
record OnlineAccount(Platform platform, String id, String handle, String display) {}
